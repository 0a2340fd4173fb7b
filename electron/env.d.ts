/** What the build puts in place of `import.meta.env`; a constant, so what it guards leaves the production build. */
interface ImportMetaEnv {
  readonly DEV: boolean;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}

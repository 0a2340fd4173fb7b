declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  /** Starts Tesseract's WebAssembly. `printErr` takes what it would write to the console. */
  const start: (options: {
    locateFile: (name: string) => string;
    print: (line: string) => void;
    printErr: (line: string) => void;
  }) => Promise<import('./recognition').TesseractModule>;
  export default start;
}

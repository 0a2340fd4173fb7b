// The build for pages and workers, named outright so that tests read Word files with what ships.
declare module 'mammoth/mammoth.browser.js' {
  import type mammoth from 'mammoth';

  const library: typeof mammoth;
  export default library;
}

declare module 'word-extractor/lib/buffer-reader.js' {
  export default class BufferReader {
    constructor(buffer: Uint8Array);
  }
}

declare module 'word-extractor/lib/word-ole-extractor.js' {
  type Part = (options: { filterUnicode: boolean; includeFooters?: boolean }) => string;
  /** The words of an old Word document, part by part. */
  export type OldWord = {
    readonly [Name in
      | 'getBody'
      | 'getFootnotes'
      | 'getEndnotes'
      | 'getHeaders'
      | 'getFooters'
      | 'getAnnotations'
      | 'getTextboxes']: Part;
  };
  export default class WordOleExtractor {
    extract(reader: import('word-extractor/lib/buffer-reader.js').default): Promise<OldWord>;
  }
}

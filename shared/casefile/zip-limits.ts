const MiB = 1024 * 1024;

/** Files one zip of case data may hold. */
export const MAX_ZIP_ENTRIES = 10_000;

/** Bytes all files of one zip may come to, unpacked. */
export const MAX_UNPACKED_BYTES = 8 * 1024 * MiB;

/** Below this many unpacked bytes no ratio is suspicious. */
export const RATIO_MATTERS_FROM = 64 * MiB;

/** Papers and photographs never shrink this much together; a zip made to fill the disk does. */
export const MAX_RATIO = 200;

/** Bytes of compressed data unpacked at once: at deflate's most, 1,032 times, that is 16 MiB. */
export const INFLATE_STEP = 16 * 1024;

/** Bytes of the case itself, without its evidence. */
export const MAX_CASE_JSON_BYTES = 100 * MiB;

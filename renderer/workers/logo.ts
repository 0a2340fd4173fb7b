/** A picture shown inside a mail and smaller than this is a signature's logo, not evidence. */
export const LOGO_BYTES = 20_000;

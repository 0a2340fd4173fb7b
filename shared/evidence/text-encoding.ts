/**
 * The encoding of a text in which every character is a pair of bytes, without the mark at its front that says so: told
 * by its zeros, which stand in every second place where the text is mostly English.
 * @param bytes the first of them are enough
 * @returns null when the text is not of that kind
 */
export function unmarkedPairs(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4_096) & ~1;
  if (length < 8) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  const most = length / 2;
  if (second > most * 0.7 && first < most * 0.05) return 'utf-16le';
  if (first > most * 0.7 && second < most * 0.05) return 'utf-16be';
  return null;
}

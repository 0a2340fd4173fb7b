/** A name as it stands in a zip or folder, with `/` between its parts. */
export function withForwardSlashes(name: string): string {
  return name.replaceAll('\\', '/');
}

/** Whether a name stays inside the folder it is relative to. Names are shown, never written to, and still. */
export function staysInside(name: string): boolean {
  if (name === '' || name.includes('\0')) return false;
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return false;
  return !name.split('/').includes('..');
}

/** Whether a file is one that the system put there, not a person. */
export function isSystemFile(name: string): boolean {
  const parts = name.split('/');
  const base = parts.at(-1) ?? '';
  return parts[0] === '__MACOSX' || base.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(base);
}

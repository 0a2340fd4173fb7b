import type { FontFiles } from '@shared/pdf/house-font';
import bold from 'pdfjs-dist/standard_fonts/LiberationSans-Bold.ttf?url';
import regular from 'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf?url';

let files: Promise<FontFiles> | null = null;

async function fetched(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error('A font of the app is missing');
  return new Uint8Array(await answer.arrayBuffer());
}

/** The font that bundles are set in, from the app's own files. */
export function houseFonts(): Promise<FontFiles> {
  files ??= Promise.all([fetched(regular), fetched(bold)]).then(([regular, bold]) => ({ regular, bold }));
  return files;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oddPdf } from './odd-pdf';

/** The name that is planted, and must be nowhere in a redacted copy. */
export const PLANTED = 'Quillane Ferrow';

const stream = (dict: string, body: Buffer | string) => {
  const bytes = Buffer.from(body as string, 'latin1');
  return `<< ${dict} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
};

/**
 * A PDF with a name in everything a PDF can hold one in: its text, properties, metadata, bookmarks, an attached file,
 * a note, a filled-in field, a hidden layer, and white on white. The second page shows a photograph.
 */
export function plantedPdf(): Buffer {
  const name = PLANTED;
  const look = `BT /F1 12 Tf 2 5 Td (${name}) Tj ET`;
  const form = (text: string, extra = '') =>
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 300 20] /Resources << /Font << /F1 3 0 R >> >> ${extra}`,
      text,
    );
  const photograph = readFileSync(
    join(import.meta.dirname, '../../resources/samples/case-b/E2 Photograph of arm.jpg'),
  ).toString('latin1');
  const xmp = `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${name}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const objects = [
    form(look), // 4
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /V (${name}) /Rect [40 300 340 320] /AP << /N 4 0 R >> >>`, // 5
    `<< /Type /Annot /Subtype /Text /Contents (${name} telephoned) /Rect [400 700 420 720] >>`, // 6
    `<< /Type /Filespec /F (${name}.txt) /EF << /F 8 0 R >> >>`, // 7
    stream('/Type /EmbeddedFile', `About ${name}`), // 8
    stream('/Type /Metadata /Subtype /XML', xmp), // 9
    '<< /Type /Outlines /First 11 0 R /Last 11 0 R /Count 1 >>', // 10
    `<< /Title (${name}) /Parent 10 0 R >>`, // 11
    `<< /Type /OCG /Name (${name}) >>`, // 12
    form(look, '/OC 12 0 R'), // 13
    '<< /Type /Annot /Subtype /Stamp /Rect [40 200 340 220] /AP << /N 13 0 R >> >>', // 14
    stream(
      `/Type /XObject /Subtype /Image /Width ${jpegSize(photograph).width} /Height ${jpegSize(photograph).height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      photograph,
    ), // 15
  ];
  return oddPdf(
    [
      {
        words: '',
        lines: [
          `Visit to ${name} on 4 June`,
          'Nothing else of hers is kept',
          `Mr Ferrow and ${name.toUpperCase()} agreed`,
        ],
        extra: '/Annots [ 5 0 R 6 0 R 14 0 R ]',
      },
      { words: 'The photograph', image: '15 0 R' },
    ],
    '/Metadata 9 0 R /Outlines 10 0 R /Names << /EmbeddedFiles << /Names [ (a) 7 0 R ] >> >> /AcroForm << /Fields [ 5 0 R ] >> /OCProperties << /OCGs [ 12 0 R ] /D << /OFF [ 12 0 R ] >> >>',
    objects,
  );
}

function jpegSize(bytes: string): { width: number; height: number } {
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes.charCodeAt(at + 1);
    const length = bytes.charCodeAt(at + 2) * 256 + bytes.charCodeAt(at + 3);
    if (marker >= 0xc0 && marker <= 0xc2) {
      const two = (from: number) => bytes.charCodeAt(from) * 256 + bytes.charCodeAt(from + 1);
      return { height: two(at + 5), width: two(at + 7) };
    }
    at += 2 + length;
  }
  throw new Error('No size in the photograph');
}

import { PDFDocument, StandardFonts } from 'pdf-lib';

/** The sheet with a recovery key, one A4 page, for a printer or a stick that is kept apart from the computer. */
export async function recoveryPdf(groups: readonly string[], day: string): Promise<Uint8Array> {
  const sheet = await PDFDocument.create();
  sheet.setTitle('Evenhand recovery key');
  const page = sheet.addPage([595, 842]);
  const plain = await sheet.embedFont(StandardFonts.Helvetica);
  const strong = await sheet.embedFont(StandardFonts.HelveticaBold);
  const letters = await sheet.embedFont(StandardFonts.CourierBold);
  page.drawText('Evenhand recovery key', { x: 64, y: 750, size: 22, font: strong });
  page.drawText(`Made on ${day}`, { x: 64, y: 726, size: 11, font: plain });
  groups.forEach((group, index) => {
    const x = 64 + (index % 3) * 160;
    const y = 670 - Math.floor(index / 3) * 34;
    page.drawText(`${index + 1}`, { x, y, size: 9, font: plain });
    page.drawText(group, { x: x + 22, y, size: 17, font: letters });
  });
  const words = [
    'With this key anyone who has your Evenhand data can open all your cases.',
    'Keep it where you keep your passport, and never with the computer or its backups.',
    '',
    'You need it when the passphrase is forgotten: choose "Use the recovery key" on the first screen,',
    'on this or on another computer that has your backup, and type the groups in order.',
    'Small letters, spaces and dashes do not matter; O counts as 0, and I and L as 1.',
    '',
    'If a new recovery key is made in the app, this sheet opens only older backups: destroy it.',
  ];
  words.forEach((line, index) => {
    page.drawText(line, { x: 64, y: 470 - index * 18, size: 10.5, font: plain });
  });
  return sheet.save();
}

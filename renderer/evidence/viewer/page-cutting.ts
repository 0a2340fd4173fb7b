import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import type { Region } from '../evidence-panel-context';

/** A canvas of a cutting `width` dots wide, of a part whose page has the given size. */
function canvasFor(
  part: Region,
  page: { width: number; height: number },
  width: number,
): { canvas: HTMLCanvasElement; scale: number } {
  const scale = width / (part.width * page.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.min(4_000, Math.round(part.height * page.height * scale)));
  return { canvas, scale };
}

/**
 * Draws part of a page of a PDF, larger than it is read, so that letters can be compared.
 * @param turned quarter turns to the right, in degrees, that bring its words upright
 */
export async function cutOfPdf(
  pdf: PDFDocumentProxy,
  page: number,
  turned: number,
  part: Region,
  width: number,
): Promise<HTMLCanvasElement> {
  const proxy = await pdf.getPage(page);
  const rotation = (proxy.rotate + turned) % 360;
  const life = proxy.getViewport({ scale: 1, rotation });
  const { canvas, scale } = canvasFor(part, life, width);
  const viewport = proxy.getViewport({
    scale,
    rotation,
    offsetX: -part.x * life.width * scale,
    offsetY: -part.y * life.height * scale,
  });
  await proxy.render({ canvas, viewport, annotationMode: 1 }).promise;
  return canvas;
}

/** Draws part of a picture that is on the screen, turned upright. */
export function cutOfPicture(
  picture: HTMLImageElement | HTMLCanvasElement,
  turned: number,
  part: Region,
  width: number,
): HTMLCanvasElement {
  const own =
    picture instanceof HTMLImageElement
      ? { width: picture.naturalWidth, height: picture.naturalHeight }
      : { width: picture.width, height: picture.height };
  const upright = turned % 180 === 0 ? own : { width: own.height, height: own.width };
  const { canvas, scale } = canvasFor(part, upright, width);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.scale(scale, scale);
  context.translate(-part.x * upright.width, -part.y * upright.height);
  context.translate(upright.width / 2, upright.height / 2);
  context.rotate((turned * Math.PI) / 180);
  context.drawImage(picture, -own.width / 2, -own.height / 2);
  return canvas;
}

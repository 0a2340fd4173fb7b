import { byId, type CaseFile, inOrder } from './case-file';
import type { Interview } from './interview';
import type { RichText } from './rich-text';

/** The notes as one text, each under its heading or its points: as they go to the person interviewed. */
export function wholeAccount({ points }: CaseFile, interview: Interview): RichText | null {
  const content = inOrder(interview.notes).flatMap((note) => {
    if (!note.text) return [];
    const numbers = note.pointIds.map((id) => byId(points, id)?.number).filter(Boolean);
    const title =
      note.heading ||
      (numbers.length > 0 ? `Point${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}` : 'General');
    const heading = {
      type: 'heading' as const,
      attrs: { level: 4 as const },
      content: [{ type: 'text' as const, text: title }],
    };
    return [heading, ...note.text.content];
  });
  return content.length > 0 ? { type: 'doc', content } : null;
}

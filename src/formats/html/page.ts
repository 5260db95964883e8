import type { MarkedBlock } from '../markup/pieces.ts';
import type { PlacedBlock } from './placed-text.ts';

/**
 * Tells the text of a page from its furniture. What a page says to be its main part is its text, and of it the first
 * heading of the first level is the headline; without one, a heading of that level in the header or before the main part
 * is, else the title.
 */
export function textOfPage(blocks: readonly PlacedBlock[]): readonly MarkedBlock[] {
  const hasMain = blocks.some(({ isMain, place }) => isMain && place === 'text');
  const isFurniture = ({ furniture, isMain, place }: PlacedBlock): boolean =>
    furniture !== undefined || (hasMain && !isMain && place === 'text');
  const first = blocks.filter(({ heading }) => heading === 1);
  const headline =
    first.find((block) => !isFurniture(block)) ??
    first.find(({ furniture }) => furniture !== 'other') ??
    blocks.find(({ place, form }) => place === 'head' && form === undefined) ??
    blocks.find((block) => block.heading !== undefined && !isFurniture(block));
  return blocks.flatMap((block): readonly MarkedBlock[] => {
    const { place, heading, furniture: _, isMain: __, ...marked } = block;
    if (block === headline) {
      const { aside: ___, ...rest } = marked;
      return [{ ...rest, role: 'headline' }];
    }
    if (place === 'text' && isFurniture(block))
      return [{ ...marked, role: 'navigation', translate: false, aside: true }];
    return [heading === 1 ? { ...marked, role: 'subhead' } : marked];
  });
}

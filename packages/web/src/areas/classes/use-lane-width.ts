import { useElementSize } from '@mantine/hooks';
import { usePrinting } from '../../parts/use-printing.ts';

/** Before the frame is measured. */
const FIRST = 900;
/** Pixels of a lane on A4 inside its margins and its panel. */
const PAPER = 640;

/** How wide the lanes are, in pixels, on the screen or on the paper that is about to be printed. */
export function useLaneWidth() {
  const { ref, width } = useElementSize();
  const printing = usePrinting();
  return { ref, width: printing ? PAPER : width || FIRST };
}

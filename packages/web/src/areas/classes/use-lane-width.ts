import { useElementSize } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Before the frame is measured. */
const FIRST = 900;
/** Pixels of a lane on A4 inside its margins and its panel. Paper does not wait for a new layout, so it is told before. */
const PAPER = 640;

/** How wide the lanes are, in pixels, on the screen or on the paper that is about to be printed. */
export function useLaneWidth() {
  const { ref, width } = useElementSize();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const start = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return { ref, width: printing ? PAPER : width || FIRST };
}

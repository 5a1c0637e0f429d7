/** Text put together while XML or HTML comes by: paragraphs, lines, tables with a tab between cells and a line for each row. */
export interface TextBuilding {
  add(text: string): void;
  /** A new line, unless one was just begun; inside a cell a space, so that a row stays on one line. */
  newLine(): void;
  openCell(): void;
  closeCell(): void;
  closeRow(): void;
  /** What was built so far; building begins anew. */
  take(): string;
}

export function startText(): TextBuilding {
  let pieces: string[] = [];
  let cells = 0;
  // Inside a cell a gap is a space, and none stands at its beginning or end.
  let gap = false;
  const last = () => pieces.at(-1)?.at(-1);
  return {
    add(text) {
      // Spaces at the beginning of a line or cell only set tags apart.
      if (text.trim() === '' && [undefined, '\n', '\t'].includes(last())) return;
      if (gap && last() !== '\t' && last() !== '\n' && last() !== undefined) pieces.push(' ');
      gap = false;
      pieces.push(cells > 0 ? text.replace(/[\t\n]+/g, ' ') : text);
    },
    newLine() {
      if (cells > 0) gap = true;
      else if (last() !== '\n' && last() !== undefined) pieces.push('\n');
    },
    openCell() {
      cells += 1;
    },
    closeCell() {
      cells = Math.max(0, cells - 1);
      if (cells > 0) gap = true;
      else {
        gap = false;
        pieces.push('\t');
      }
    },
    closeRow() {
      if (cells > 0) gap = true;
      else if (last() !== '\n' && last() !== undefined) pieces.push('\n');
    },
    take() {
      const text = pieces.join('');
      pieces = [];
      return text;
    },
  };
}

import type { Problem } from '@beringia/domain/basics/errors';
import { pagesOf, type ReadDocument } from './document.ts';
import { titleOf } from './docx.ts';
import { readPart } from './office-xml.ts';
import { startText } from './text-building.ts';
import type { Zip } from './zip.ts';

/** A deck: a slide is a page, in the order in which it is shown, with the speaker's notes below it. Pictures and charts are not read. */
export function readPptx(zip: Zip): ReadDocument {
  const slides = slideParts(zip).map((part) => readSlide(zip, part));
  const read = pagesOf(slides.map(({ text }) => text));
  const problems = slides.flatMap(({ problem }) => problem ?? []);
  const bare = read.pages.filter(({ text }) => text === '').map(({ number }) => number);
  const untold = bare.length > 0 && problems.length === 0 ? [withoutText(bare, slides.length)] : [];
  return { kind: 'pptx', title: titleOf(zip), pages: read.pages, problems: [...problems, ...read.problems, ...untold] };
}

/** Slides in the order of the presentation; their numbers in file names say nothing of it. */
function slideParts(zip: Zip): string[] {
  const ids: string[] = [];
  readPart(zip, 'ppt/presentation.xml', {
    open: (name, attributes) => {
      if (name === 'p:sldId' && attributes['r:id'] !== undefined) ids.push(attributes['r:id']);
    },
  });
  const related = relations(zip, 'ppt/presentation.xml');
  return ids.flatMap((id) => related.find((one) => one.id === id)?.part ?? []);
}

function readSlide(zip: Zip, part: string): { text: string; problem: Problem | null } {
  const slide = slideText(zip, part);
  const notes = relations(zip, part).find(({ kind }) => kind === 'notesSlide');
  if (!notes) return slide;
  const below = slideText(zip, notes.part);
  return { text: `${slide.text}\n${below.text}`, problem: slide.problem ?? below.problem };
}

function slideText(zip: Zip, part: string): { text: string; problem: Problem | null } {
  const text = startText();
  let [fallback, inText, field] = [0, false, false];
  const problem = readPart(zip, part, {
    open(name, attributes) {
      if (name === 'mc:Fallback') fallback += 1;
      // The number that PowerPoint writes on a slide is not said by anybody.
      if (name === 'a:fld') field = attributes.type === 'slidenum';
      inText = name === 'a:t';
      if (name === 'a:tc') text.openCell();
      if (name === 'a:br') text.newLine();
    },
    text(piece) {
      if (inText && fallback === 0 && !field) text.add(piece);
    },
    close(name) {
      inText = false;
      if (name === 'mc:Fallback') fallback -= 1;
      if (name === 'a:fld') field = false;
      if (name === 'a:p') text.newLine();
      if (name === 'a:tc') text.closeCell();
      if (name === 'a:tr') text.closeRow();
    },
  });
  return { text: text.take(), problem };
}

interface Relation {
  readonly id: string;
  /** Last word of the type: `slide`, `notesSlide`. */
  readonly kind: string;
  readonly part: string;
}

function relations(zip: Zip, part: string): Relation[] {
  const found: Relation[] = [];
  const at = part.lastIndexOf('/');
  readPart(zip, `${part.slice(0, at)}/_rels/${part.slice(at + 1)}.rels`, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), part: resolved(part, Target) });
    },
  });
  return found;
}

/** A target is told from the folder of the part that names it, or from the root with a slash before it. */
function resolved(from: string, target: string): string {
  return new URL(target, `zip:/${from}`).pathname.replace(/^\//, '');
}

function withoutText(bare: readonly number[], all: number): Problem {
  const which = bare.length === all ? 'no slide has text' : `slides without text: ${bare.join(', ')}`;
  return {
    wrong: `${which}.`,
    expected: 'text on slides; what stands in pictures and charts is not read',
    next: 'Look at these slides yourself; recognise their text (OCR) or paste it where it matters.',
  };
}

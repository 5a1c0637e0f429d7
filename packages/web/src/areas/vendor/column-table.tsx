import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../parts/language.tsx';
import { ProblemWords } from '../../parts/problem-line.tsx';
import { Sentences } from '../../parts/sentences.tsx';
import { changedColumn, type Draft } from './draft.ts';
import type { Column, Mapping, Meaning, Preview } from './vendor-api.ts';

interface Props {
  readonly preview: Preview;
  readonly draft: Draft;
  readonly saved: readonly Mapping[];
  readonly edit: (draft: Draft) => void;
  readonly takeOver: (mapping: Mapping | null) => void;
  readonly openSheet: (sheet: string) => void;
}

/** Every column with its first cells, what it probably means, and why; the meaning can be changed. */
export function ColumnTable({ preview, draft, saved, edit, takeOver, openSheet }: Props) {
  const words = useText().vendor;
  const columns = [words.heading, words.cells, words.meaning, words.separator, words.because];
  return (
    <section className="panel" aria-labelledby="columns">
      <h2 id="columns">
        {words.columnsOf} <span className="soft">{preview.name}</span>
      </h2>
      <Choices name={preview.name} draft={draft} saved={saved} takeOver={takeOver} openSheet={openSheet} />
      {preview.problems.map((problem) => (
        <ProblemWords key={`${problem.line} ${problem.wrong}`} problem={problem} />
      ))}
      <table className="plain-table stack-table vendor-columns">
        <thead>
          <tr>
            {columns.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.columns.map((column, at) => (
            <ColumnLine
              key={column.heading}
              column={column}
              cells={preview.rows.slice(0, 3).map((row) => row[at] ?? '')}
              change={(part) => edit(changedColumn(draft, column.heading, part))}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ColumnProps {
  readonly column: Column;
  readonly cells: readonly string[];
  readonly change: (part: Partial<Column>) => void;
}

function ColumnLine({ column: { heading, meaning, separator, because }, cells, change }: ColumnProps) {
  const words = useText().vendor;
  const meanings = Object.entries(words.meanings).map(([value, label]) => ({ value, label }));
  const marks = [
    { value: '', label: words.oneValue },
    ...['\n', ';', '；', '|', '、', ' / ', ','].map((mark) => ({ value: mark, label: words.marks[mark] ?? mark })),
  ];
  return (
    <tr>
      <th scope="row">{heading}</th>
      <td data-label={words.cells} className="soft">
        {cells.filter((cell) => cell !== '').join(' · ')}
      </td>
      <td data-label={words.meaning}>
        <NativeSelect
          size="xs"
          aria-label={words.meaningOf(heading)}
          data={meanings}
          value={meaning}
          onChange={(event) => change({ meaning: event.currentTarget.value as Meaning })}
        />
      </td>
      <td data-label={words.separator}>
        <NativeSelect
          size="xs"
          aria-label={words.separatorOf(heading)}
          data={marks}
          value={separator ?? ''}
          onChange={({ currentTarget: { value } }) => change({ separator: value === '' ? null : value })}
        />
      </td>
      <td data-label={words.because} className="soft small">
        <Sentences words={because} />
      </td>
    </tr>
  );
}

type ChoicesProps = Pick<Props, 'draft' | 'saved' | 'takeOver' | 'openSheet'> & { readonly name: string };

/** A saved mapping in place of the proposal, and another sheet of a workbook. */
function Choices({ name, draft, saved, takeOver, openSheet }: ChoicesProps) {
  const words = useText().vendor;
  const [sheet, setSheet] = useState(draft.sheet ?? '');
  return (
    <div className="capture-go vendor-choices">
      {saved.length > 0 && (
        <NativeSelect
          size="xs"
          label={words.use}
          data={[{ value: '', label: words.proposal }, ...saved.map((one) => ({ value: one.id, label: one.name }))]}
          value={draft.id ?? ''}
          onChange={({ currentTarget: { value } }) => takeOver(saved.find(({ id }) => id === value) ?? null)}
        />
      )}
      {/\.xlsx$/i.test(name) && (
        <>
          <TextInput
            size="xs"
            label={words.sheet}
            placeholder={words.firstSheet}
            value={sheet}
            onChange={(event) => setSheet(event.currentTarget.value)}
          />
          <Button size="xs" variant="default" onClick={() => openSheet(sheet.trim())}>
            {words.openSheet}
          </Button>
        </>
      )}
    </div>
  );
}

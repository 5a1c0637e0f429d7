import { Button } from '@mantine/core';
import { Dash } from '../../parts/amount.tsx';
import { useText } from '../../parts/language.tsx';
import { ProblemWords } from '../../parts/problem-line.tsx';
import type { Mapped } from './vendor-api.ts';

interface Props {
  readonly mapped: Mapped | null;
  readonly name: string;
  readonly back: () => void;
  readonly store: () => void;
}

/** The first rows as they would be imported, and what in the file does not fit. */
export function MappedRows({ mapped, name, back, store }: Props) {
  const words = useText().vendor;
  if (mapped === null) return null;
  const { entries, problems, missing, added, vendor, licenceNote } = mapped;
  const fits = missing.length === 0 && added.length === 0;
  return (
    <section className="panel" aria-labelledby="mapped">
      <h2 id="mapped">
        {words.asImported} <span className="soft">{name}</span>
      </h2>
      <p className="tight">
        <strong>{vendor}</strong> <span className="soft">{licenceNote}</span>
      </p>
      {entries.length === 0 && <p className="tight wrong">{words.noEntry}</p>}
      {entries.length > 0 && <EntryTable entries={entries} />}
      {problems.length > 0 && <h3>{words.problems(problems.length)}</h3>}
      {problems.map((problem) => (
        <ProblemWords key={`${problem.record} ${problem.field} ${problem.wrong}`} problem={problem} />
      ))}
      <div className="capture-go">
        <Button size="xs" onClick={store} disabled={!fits}>
          {words.store}
        </Button>
        <Button size="xs" variant="default" onClick={back}>
          {words.back}
        </Button>
        {!fits && <span className="wrong small">{words.differs}</span>}
      </div>
    </section>
  );
}

const COLUMNS = ['name', 'company', 'target', 'indication', 'modality', 'stage', 'chinaStage', 'updated'] as const;

function EntryTable({ entries }: { readonly entries: Mapped['entries'] }) {
  const { meanings } = useText().vendor;
  return (
    <div className="scroll-x">
      <table className="plain-table stack-table">
        <thead>
          <tr>
            {COLUMNS.map((key) => (
              <th scope="col" key={key}>
                {meanings[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryLine key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EntryLine({ entry }: { readonly entry: Mapped['entries'][number] }) {
  const { meanings } = useText().vendor;
  const { names, companies, targets, indications, modality, stage, chinaStage, updated } = entry;
  const cells = [
    [meanings.company, companies.join(', ')],
    [meanings.target, targets.join(', ')],
    [meanings.indication, indications.join(', ')],
    [meanings.modality, modality],
    [meanings.stage, stage],
    [meanings.chinaStage, chinaStage],
    [meanings.updated, updated],
  ] as const;
  return (
    <tr>
      <th scope="row">{names.join(' · ')}</th>
      {cells.map(([label, value]) => (
        <td key={label} data-label={label}>
          {value === null || value === '' ? <Dash /> : value}
        </td>
      ))}
    </tr>
  );
}

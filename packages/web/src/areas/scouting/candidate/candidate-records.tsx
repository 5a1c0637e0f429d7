import { useText } from '../../../parts/language.tsx';
import { type Evidence, EvidenceTable } from './evidence-table.tsx';

interface Props {
  readonly evidence: readonly Evidence[];
  readonly total: number;
}

/** Every record that speaks of the drug, the latest first; what has no day comes last. */
export function CandidateRecords({ evidence, total }: Props) {
  const words = useText().scouting.candidate;
  const rows = evidence.toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
  return (
    <section className="panel" aria-labelledby="records">
      <h2 id="records">{words.records}</h2>
      {total > rows.length && <p className="tight soft small">{words.recordsCap}</p>}
      <EvidenceTable rows={rows} />
    </section>
  );
}

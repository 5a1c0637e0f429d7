import { useLanguage, useText } from '../../../parts/language.tsx';
import { usePrinting } from '../../../parts/use-printing.ts';
import type { Coverage } from '../scouting-api.ts';
import { CoverageLedger } from './coverage-ledger.tsx';

/** In one line what was looked at, with how much of it is new, and what could not be seen; it opens into the full ledger. */
export function CoverageBar({ coverage }: { readonly coverage: Coverage }) {
  const words = useText().scouting.coverage;
  const printing = usePrinting();
  return (
    <details className="coverage panel" {...(printing ? { open: true } : {})}>
      <summary>
        <span className="coverage-title">{words.title}</span>
        <span className="coverage-open no-print">{words.ledger}</span>
        <span className="coverage-part coverage-own">
          {words.shipped(coverage.shipped.assets, coverage.shipped.deals)}
        </span>
        {coverage.asked.length === 0 && <span className="coverage-part">{words.nothingAsked}</span>}
        {coverage.asked.map((asked) => (
          <AskedPart key={asked.source} asked={asked} />
        ))}
        <BlindParts coverage={coverage} />
      </summary>
      <CoverageLedger coverage={coverage} />
    </details>
  );
}

function AskedPart({ asked }: { readonly asked: Coverage['asked'][number] }) {
  const words = useText().scouting.coverage;
  const { language } = useLanguage();
  const stale = asked.stale.value === true;
  return (
    <span
      className={stale ? 'coverage-part coverage-stale' : 'coverage-part coverage-asked'}
      title={asked.stale.because}
    >
      <strong>{asked.name[language]}</strong> {words.hits(asked.hits)}
      {asked.new !== null && ` · ${words.fresh(asked.new)}`}
      {asked.changed !== null && asked.changed > 0 && ` · ${words.changed(asked.changed)}`}
      {stale && ` · ${words.stale}`}
    </span>
  );
}

/** Blind spots by their kind, the most frequent first. */
function BlindParts({ coverage: { blindSpots } }: { readonly coverage: Coverage }) {
  const words = useText().scouting.coverage;
  if (blindSpots.length === 0) return <span className="coverage-part coverage-asked">{words.noBlind}</span>;
  const kinds = [...new Set(blindSpots.map(({ kind }) => kind))]
    .map((kind) => ({ kind, count: blindSpots.filter((spot) => spot.kind === kind).length }))
    .toSorted((a, b) => b.count - a.count);
  return (
    <span className="coverage-part coverage-blind">
      <strong>{words.blind(blindSpots.length)}</strong>
      {': '}
      {kinds.map(({ kind, count }) => `${count} ${words.kinds[kind] ?? kind}`).join(' · ')}
    </span>
  );
}

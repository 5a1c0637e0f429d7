import { useText } from '../../../parts/language.tsx';
import { useAssetRecords } from '../use-scouting.ts';
import { EvidenceTable } from './evidence-table.tsx';

/** Trials and other records of sources that name an asset, the latest first; with what that means where there are none. */
export function AssetRecords({ id }: { readonly id: string }) {
  const words = useText().scouting.registers;
  const records = useAssetRecords(id);
  const { items = [], total = 0 } = records.data ?? {};
  return (
    <section className="panel" aria-labelledby="registers" aria-busy={records.isPending}>
      <h2 id="registers">{words.title}</h2>
      {records.error && <p className="tight soft">{words.fault}</p>}
      {records.data && items.length === 0 && <p className="tight soft">{words.none}</p>}
      {items.length > 0 && <EvidenceTable rows={items} />}
      {total > items.length && <p className="tight soft small">{words.more(items.length, total)}</p>}
    </section>
  );
}

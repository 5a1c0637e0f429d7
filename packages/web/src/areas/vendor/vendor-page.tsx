import '../../style/import.css';
import '../../style/sources.css';
import '../../style/vendor.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { SourceJobs } from '../jobs/source-jobs.tsx';
import { ColumnTable } from './column-table.tsx';
import { ExportDrop } from './export-drop.tsx';
import { MappedRows } from './mapped-rows.tsx';
import { MappingForm } from './mapping-form.tsx';
import { SavedMappings } from './saved-mappings.tsx';
import { useVendor, type VendorState } from './use-vendor.ts';

/** The export of a database that the team pays for: choose it, say what its columns mean, look, import. */
export function VendorPage() {
  const text = useText();
  const words = text.vendor;
  usePageTitle(words.title, text.places.sources);
  const vendor = useVendor();
  const { state, error } = vendor;
  return (
    <div className="page import vendor">
      <div className="page-head">
        <p className="tight small">
          <Link to="/sources">{text.places.sources}</Link>
        </p>
        <h1>{words.title}</h1>
        <p className="tight soft">{words.intro}</p>
      </div>
      {error && <ProblemAlert error={error} />}
      {state.at === 'start' && (
        <>
          <ExportDrop choose={(file) => void vendor.choose(file)} />
          <SavedMappings saved={vendor.saved} />
        </>
      )}
      {state.at === 'sending' && <Sending name={state.name} sent={state.sent} />}
      {state.at === 'mapping' && <Mapping state={state} vendor={vendor} />}
      {state.at === 'look' && (
        <MappedRows
          mapped={state.preview.mapped}
          name={state.file.name}
          back={vendor.back}
          store={() => void vendor.store(state.file, state.mapping)}
        />
      )}
      {state.at === 'queued' && <Queued name={state.file.name} again={vendor.again} />}
    </div>
  );
}

type Vendor = ReturnType<typeof useVendor>;

function Mapping({
  state,
  vendor,
}: {
  readonly state: Extract<VendorState, { at: 'mapping' }>;
  readonly vendor: Vendor;
}) {
  const { file, preview, draft } = state;
  return (
    <>
      <ColumnTable
        preview={preview}
        draft={draft}
        saved={vendor.saved}
        edit={vendor.edit}
        takeOver={vendor.takeOver}
        openSheet={(sheet) => void vendor.openSheet(file, sheet)}
      />
      <MappingForm draft={draft} edit={vendor.edit} save={() => void vendor.save(file, draft)} again={vendor.again} />
    </>
  );
}

function Sending({ name, sent }: { readonly name: string; readonly sent: number }) {
  const words = useText().vendor;
  const said = sent < 1 ? words.sending(name, Math.floor(sent * 100)) : words.looking(name);
  return (
    <section className="panel progress" aria-live="polite">
      <p className="tight">{said}</p>
      <progress aria-label={said} {...(sent < 1 ? { value: sent } : {})} />
    </section>
  );
}

function Queued({ name, again }: { readonly name: string; readonly again: () => void }) {
  const words = useText().vendor;
  return (
    <section className="panel" aria-labelledby="importing">
      <h2 id="importing">{words.importing(name)}</h2>
      <SourceJobs source="vendor" />
      <p className="tight import-choice">
        <Link to="/sources/records" search={{ source: ['vendor'] }}>
          {words.see}
        </Link>
        <a href="/api/v1/found.jsonl?source=vendor">{words.export}</a>
        <Button size="xs" variant="default" onClick={again}>
          {words.another}
        </Button>
      </p>
    </section>
  );
}

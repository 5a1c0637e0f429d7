import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ShownAsset } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { captureApi } from '../capture/capture-api.ts';
import { recordWords, saidWords } from '../capture/said-words.ts';

type ClaimOnAsset = ShownAsset['claims'][number];

const COLUMNS = ['field', 'says', 'record', 'saidOn', 'source', 'quote'] as const;

/** What was accepted from documents, beside what the record says; a conflict stays in sight. */
export function AcceptedClaims({ shown: { claims } }: { readonly shown: ShownAsset }) {
  const words = useText().capture;
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: ({ capture, id }: ClaimOnAsset) => captureApi.withdraw(capture ?? '', id),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (claims.length === 0) return null;
  return (
    <section className="panel accepted-claims" aria-labelledby="accepted-claims">
      <h2 id="accepted-claims">{words.onAsset}</h2>
      <p className="tight soft small">{words.onAssetNote}</p>
      <div className="scroll-x">
        <table className="plain-table stack-table">
          <thead>
            <tr>
              {COLUMNS.map((key) => (
                <th scope="col" key={key}>
                  {words[key]}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <ClaimLine key={claim.id} claim={claim} withdraw={() => withdraw.mutate(claim)} />
            ))}
          </tbody>
        </table>
      </div>
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
    </section>
  );
}

function ClaimLine({ claim, withdraw }: { readonly claim: ClaimOnAsset; readonly withdraw: () => void }) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.capture;
  const { field, standing, onRecord, saidOn, tier, quote, page, note } = claim;
  return (
    <tr>
      <th scope="row">{words.fields[field]}</th>
      <td data-label={words.says}>{saidWords(claim as Parameters<typeof saidWords>[0], text)}</td>
      <td data-label={words.record}>
        {standing === 'on-record' ? (
          words.same
        ) : (
          <span className={standing === 'differs' ? 'mark mark-warn' : ''}>
            {recordWords(field, onRecord, text) ?? <Dash />}
          </span>
        )}
      </td>
      <td data-label={words.saidOn}>{saidOn === null ? <Dash /> : dateText(saidOn, text, language)}</td>
      <td data-label={words.source}>
        <ClaimSource claim={claim} />{' '}
        <span className="soft small">{text.labels.tier[tier as keyof typeof text.labels.tier]}</span>
      </td>
      <td data-label={words.quote} title={note ?? undefined}>
        {quote} <span className="soft small">{words.page(page)}</span>
      </td>
      <td>
        <Button size="compact-xs" variant="default" onClick={withdraw}>
          {words.withdraw}
        </Button>
      </td>
    </tr>
  );
}

function ClaimSource({ claim: { capture, source, acceptedAt } }: { readonly claim: ClaimOnAsset }) {
  const { capture: words } = useText();
  const name = source.title ?? source.fileName ?? words.pasted(acceptedAt.slice(0, 10));
  return capture === null ? (
    <span>{name}</span>
  ) : (
    <Link to="/capture/$id" params={{ id: capture }}>
      {name}
    </Link>
  );
}

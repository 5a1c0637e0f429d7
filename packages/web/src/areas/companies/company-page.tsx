import '../../style/find.css';
import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ShownParty } from '../../api.ts';
import { partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { AddName } from './add-name.tsx';
import { CompanyAssets } from './company-assets.tsx';
import { CompanyDeals } from './company-deals.tsx';
import { CompanyEdges } from './company-edges.tsx';
import { CompanyHeader } from './company-header.tsx';
import { CompanyNames } from './company-names.tsx';
import { MergeHistory } from './merge-history.tsx';
import { SameCompany } from './same-company.tsx';
import { SameName } from './same-name.tsx';
import { useParty } from './use-company.ts';

/** One company: what it is called and by whom, what it belongs to, what it dealt in, and what it was taken for. */
export function CompanyPage() {
  const text = useText();
  const { id } = useParams({ from: '/companies/$id' });
  const { language } = useLanguage();
  const shown = useParty(id, 'company');
  usePageTitle(shown.data && partyName(shown.data.party, language), text.company.title);
  return (
    <div className="page company">
      {shown.error && (
        <>
          <ProblemAlert error={shown.error} retry={() => void shown.refetch()} />
          <p>
            <Link to="/deals">{text.places.deals}</Link>
          </p>
        </>
      )}
      {shown.isPending && <CompanySkeleton />}
      {shown.data && !shown.error && <CompanySheet key={shown.data.party.id} shown={shown.data} />}
    </div>
  );
}

function CompanySheet({ shown }: { readonly shown: ShownParty }) {
  return (
    <>
      <CompanyHeader shown={shown} />
      <div className="company-columns">
        <div className="company-column">
          <CompanyDeals shown={shown} side="licensor" />
          <CompanyDeals shown={shown} side="licensee" />
          <CompanyAssets shown={shown} />
          <AddName shown={shown} />
          <SameCompany shown={shown} />
        </div>
        <div className="company-column">
          <CompanyNames party={shown.party} />
          <CompanyEdges shown={shown} />
          <SameName shown={shown} />
          <MergeHistory shown={shown} />
        </div>
      </div>
    </>
  );
}

function CompanySkeleton() {
  return (
    <div aria-busy="true">
      <Skeleton height={30} width="40%" mb="md" />
      <Skeleton height={90} mb="md" />
      <Skeleton height={520} />
    </div>
  );
}

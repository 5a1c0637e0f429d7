import '../../style/find.css';
import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ShownParty } from '../../api.ts';
import { partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { AddName } from '../companies/add-name.tsx';
import { CompanyAssets } from '../companies/company-assets.tsx';
import { CompanyDeals } from '../companies/company-deals.tsx';
import { CompanyNames } from '../companies/company-names.tsx';
import { MergeHistory } from '../companies/merge-history.tsx';
import { SameCompany } from '../companies/same-company.tsx';
import { SameName } from '../companies/same-name.tsx';
import { useParty } from '../companies/use-company.ts';
import { HospitalBasis } from './hospital-basis.tsx';
import { HospitalHeader } from './hospital-header.tsx';
import { SameAffiliation } from './same-affiliation.tsx';

/** One hospital: what it is called and by whom, where it stands, what its record rests on, and what it was taken for. */
export function HospitalPage() {
  const text = useText();
  const { id } = useParams({ from: '/hospitals/$id' });
  const { language } = useLanguage();
  const shown = useParty(id, 'hospital');
  usePageTitle(shown.data && partyName(shown.data.party, language), text.hospital.title);
  return (
    <div className="page company">
      {shown.error && (
        <>
          <ProblemAlert error={shown.error} retry={() => void shown.refetch()} />
          <p>
            <Link to="/">{text.places.home}</Link>
          </p>
        </>
      )}
      {shown.isPending && (
        <div aria-busy="true">
          <Skeleton height={30} width="40%" mb="md" />
          <Skeleton height={90} mb="md" />
          <Skeleton height={520} />
        </div>
      )}
      {shown.data && !shown.error && <HospitalSheet key={shown.data.party.id} shown={shown.data} />}
    </div>
  );
}

function HospitalSheet({ shown }: { readonly shown: ShownParty }) {
  return (
    <>
      <HospitalHeader shown={shown} />
      <div className="company-columns">
        <div className="company-column">
          <CompanyNames party={shown.party} />
          <AddName shown={shown} />
          <SameCompany shown={shown} />
        </div>
        <div className="company-column">
          <HospitalBasis shown={shown} />
          <SameName shown={shown} />
          <CompanyDeals shown={shown} side="licensor" />
          <CompanyDeals shown={shown} side="licensee" />
          {shown.assets.length > 0 && <CompanyAssets shown={shown} />}
          <SameAffiliation shown={shown} />
          <MergeHistory shown={shown} />
        </div>
      </div>
    </>
  );
}

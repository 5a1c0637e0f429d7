import { Link } from '@tanstack/react-router';
import type { ShownParty } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { AssetName } from '../white-space/asset-name.tsx';

const ROLES = ['originator', 'licensor', 'licensee'] as const;

/** Assets by what the company is to them: made, licensed out, licensed in. */
export function CompanyAssets({ shown }: { readonly shown: ShownParty }) {
  const text = useText();
  const words = text.company;
  const roles = ROLES.filter((role) => shown.assets.some((asset) => asset.role === role));
  return (
    <section className="panel" aria-labelledby="assets">
      <h2 id="assets">{words.assets}</h2>
      {shown.assets.length === 0 && <p className="tight soft">{words.noAssets}</p>}
      {roles.map((role) => (
        <div key={role}>
          <h3>{words.roles[role]}</h3>
          <ul className="plain asset-list">
            {shown.assets
              .filter((asset) => asset.role === role)
              .map((asset) => (
                <li key={asset.id}>
                  <AssetName asset={asset} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      {shown.kind === 'company' && roles.includes('originator') && (
        <p className="tight company-more">
          <Link to="/white-space" search={{ originator: [shown.party.id] }}>
            {words.whiteSpace}
          </Link>
        </p>
      )}
    </section>
  );
}

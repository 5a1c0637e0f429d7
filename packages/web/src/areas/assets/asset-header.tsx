import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ShownAsset } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { CompanyLink } from '../companies/company-link.tsx';
import { VerifyMark } from './asset-columns.tsx';
import { SourceWords } from './source-words.tsx';

/** What it is: the name in both languages, every other name, target, modality, area, originator and class. */
export function AssetHeader({ shown }: { readonly shown: ShownAsset }) {
  const text = useText();
  const { language } = useLanguage();
  const { asset, row } = shown;
  const first = partyName(row, language);
  const other = language === 'zh' ? row.name : row.nameZh;
  const unchecked = (words: string) =>
    asset.names.some(({ text: name, source }) => name === words && source === UNCHECKED);
  return (
    <header className="page-head">
      {shown.redirectedFrom !== null && <p className="tight soft">{text.assets.former(shown.redirectedFrom)}</p>}
      <h1>
        {first}
        {unchecked(first) && <Unchecked />}{' '}
        {other !== null && other !== first && (
          <span className="other-name soft" lang={language === 'zh' ? 'en' : 'zh-CN'}>
            {other}
            {unchecked(other) && <Unchecked />}
          </span>
        )}{' '}
        <VerifyMark row={row} />
      </h1>
      <OtherNames shown={shown} />
      <div className="deal-subtitle">
        <Fact name={text.assets.targets}>{shown.targets?.map(({ name }) => name).join(' × ') ?? <Dash />}</Fact>
        <Kind name={text.assets.filter.modality} words={asset.modality && text.labels.modality[asset.modality]} />
        <Kind name={text.assets.filter.area} words={asset.area && text.labels.area[asset.area]} />
        <Fact name={text.assets.indications}>
          <Labels labels={shown.indications} />
        </Fact>
        <Fact name={text.assets.originator}>
          <Originator shown={shown} />
        </Fact>
        {shown.classes.map((each) => (
          <ClassLink key={each.id} of={each} />
        ))}
      </div>
    </header>
  );
}

/** The source of names that nobody checked. */
const UNCHECKED = 'knowledge';

function Unchecked() {
  const text = useText();
  return (
    <>
      <span aria-hidden="true" className="soft">
        *
      </span>
      <span className="visually-hidden"> ({text.assets.knowledge})</span>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <span>
      <span className="soft small">{name}</span> {children}
    </span>
  );
}

/** A word that says of itself what it is; an unknown needs its name. */
function Kind({ name, words }: { readonly name: string; readonly words: string | null }) {
  if (words !== null) return <span>{words}</span>;
  return (
    <Fact name={name}>
      <Dash />
    </Fact>
  );
}

/** Names beside the heading, each with its kind and source in its title; the table below has them for every reader. */
function OtherNames({ shown: { asset, row } }: { readonly shown: ShownAsset }) {
  const text = useText();
  const others = asset.names.filter(({ text: name }) => name !== row.name && name !== row.nameZh);
  return (
    <p className="tight other-names">
      {others.map((name) => (
        <span
          key={`${name.text} ${name.kind}`}
          lang={name.lang}
          title={[text.assets.nameKind[name.kind], name.source, name.note].filter(Boolean).join(' · ')}
        >
          {name.text}
          {name.source === UNCHECKED && <Unchecked />}
        </span>
      ))}
      {asset.names.some(({ source }) => source === UNCHECKED) && (
        <span className="soft small" title={text.assets.knowledgeTitle}>
          * {text.assets.knowledge}
        </span>
      )}
      <a href="#names" className="small">
        {text.assets.allNames(asset.names.length)}
      </a>
    </p>
  );
}

function Labels({ labels }: { readonly labels: ShownAsset['targets'] }) {
  const { language } = useLanguage();
  if (labels === null) return <Dash />;
  return labels.map(({ name, nameZh }) => (language === 'zh' ? (nameZh ?? name) : name)).join(', ');
}

function Originator({ shown: { asset, deals } }: { readonly shown: ShownAsset }) {
  const { originator } = asset;
  if (originator === null) return <Dash />;
  return (
    <>
      <CompanyLink id={originator.company} name={originator.name} />{' '}
      <span className="small">
        <SourceWords source={originator.source} deals={deals} brief />
      </span>
    </>
  );
}

function ClassLink({ of }: { readonly of: ShownAsset['classes'][number] }) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <span>
      <span className="soft small">{text.assets.classes}</span>{' '}
      <Link to="/classes/$id" params={{ id: of.id }}>
        {language === 'zh' ? (of.nameZh ?? of.name) : of.name}
      </Link>
    </span>
  );
}

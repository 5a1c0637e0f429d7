import { Link } from '@tanstack/react-router';
import { partyName } from '../../parts/format.ts';
import { useLanguage } from '../../parts/language.tsx';

interface Props {
  readonly asset: {
    readonly id: string;
    readonly name: string;
    readonly nameZh: string | null;
    readonly codes?: readonly string[];
  };
}

/** An asset by the name of the reader's language, with the other one and its codes beside it. */
export function AssetName({ asset }: Props) {
  const { language } = useLanguage();
  const first = partyName(asset, language);
  const other = language === 'zh' ? asset.name : asset.nameZh;
  const codes = (asset.codes ?? []).filter((code) => code !== asset.name);
  return (
    <>
      <Link to="/assets/$id" params={{ id: asset.id }} className="deal-link">
        {first}
      </Link>
      {other !== null && other !== first && (
        <span className="soft small other-line" lang={language === 'zh' ? 'en' : 'zh-CN'}>
          {other}
        </span>
      )}
      {codes.length > 0 && <span className="code soft other-line">{codes.join(', ')}</span>}
    </>
  );
}

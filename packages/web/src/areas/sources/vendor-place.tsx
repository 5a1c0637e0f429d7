import { Link } from '@tanstack/react-router';
import { useText } from '../../parts/language.tsx';

/** Where exports of paid databases are mapped and read. */
export function VendorPlace() {
  const text = useText();
  return (
    <section className="panel" aria-labelledby="vendor">
      <h2 id="vendor">{text.sources.vendorTitle}</h2>
      <p className="tight soft">{text.sources.vendorNote}</p>
      <VendorLink />
    </section>
  );
}

export function VendorLink() {
  return <Link to="/sources/vendor">{useText().sources.panel.vendorLink}</Link>;
}

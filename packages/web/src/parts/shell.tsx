import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet } from '@tanstack/react-router';
import { OpenSearch } from '../areas/search/open-search.ts';
import { SearchButton } from '../areas/search/search-button.tsx';
import { SearchOverlay } from '../areas/search/search-overlay.tsx';
import { HelpOverlay } from './help-overlay.tsx';
import { useShellKeys } from './keys.ts';
import { useText } from './language.tsx';
import { Navigation } from './navigation.tsx';
import { LanguageSwitch, SchemeSwitch } from './switches.tsx';

/** Header, main region and help, round every page. */
export function Shell() {
  const text = useText();
  const [helpOpen, help] = useDisclosure(false);
  const [searchOpen, search] = useDisclosure(false);
  useShellKeys(help.open, search.open);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {text.shell.skip}
      </a>
      <header className="header">
        <Link to="/" className="brand" activeOptions={{ exact: true }} title={text.places.home}>
          <img src="/icon.svg" alt="" width="22" height="22" />
          <span>Beringia</span>
        </Link>
        <Navigation />
        <div className="header-tools">
          <SearchButton open={search.open} />
          <LanguageSwitch />
          <SchemeSwitch />
          <ActionIcon variant="default" size={30} onClick={help.open} aria-label={text.shell.help} title="?">
            ?
          </ActionIcon>
        </div>
      </header>
      <main id="main" className="main" tabIndex={-1}>
        <OpenSearch.Provider value={search.open}>
          <Outlet />
        </OpenSearch.Provider>
      </main>
      <HelpOverlay opened={helpOpen} close={help.close} />
      <SearchOverlay opened={searchOpen} close={search.close} />
    </div>
  );
}

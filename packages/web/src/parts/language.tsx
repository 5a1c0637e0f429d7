import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en, type Text } from '../text/en.ts';
import { zh } from '../text/zh.ts';

export type Language = 'en' | 'zh';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const STORE = 'beringia-language';
const TEXTS: Record<Language, Text> = { en, zh };

const Choice = createContext<LanguageChoice>({ language: 'en', choose: () => {} });

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    keep(language);
  }, [language]);
  const choice = useMemo(() => ({ language, choose }), [language]);
  return <Choice.Provider value={choice}>{children}</Choice.Provider>;
}

export function useLanguage(): LanguageChoice {
  return useContext(Choice);
}

/** The words of the chosen language. */
export function useText(): Text {
  return TEXTS[useContext(Choice).language];
}

function firstLanguage(): Language {
  return (kept() ?? navigator.language).toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function kept(): string | null {
  try {
    return localStorage.getItem(STORE);
  } catch {
    return null;
  }
}

function keep(language: Language): void {
  try {
    localStorage.setItem(STORE, language);
  } catch {
    // A browser that keeps nothing still works; it only forgets the choice.
  }
}

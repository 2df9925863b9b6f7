import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

export type Language = 'sv' | 'en'
const STORED = 'samverk.language'

function stored(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'sv'
  } catch {
    return 'sv'
  }
}

export const i18n = i18next.createInstance()
void i18n.use(initReactI18next).init({
  lng: stored(),
  fallbackLng: 'sv',
  resources: {},
  // Keys are flat and may hold dots; React escapes what it shows.
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
})

export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'sv'
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'sv'
}

/** Chooses the language, for this page and the next visit. */
export function chooseLanguage(language: Language): void {
  document.documentElement.lang = language
  try {
    localStorage.setItem(STORED, language)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  void i18n.changeLanguage(language)
}

type Base<K> = K extends `${infer B}_one` ? B : K extends `${infer B}_other` ? B : K
export type Translate<T> = (key: Base<keyof T & string>, values?: Record<string, string | number>) => string

/** A feature's own texts; what it returns is the hook that reads them. */
export function defineTexts<T extends Record<string, string>>(
  feature: string,
  sv: T,
  en: Record<keyof T, string>,
): () => Translate<T> {
  i18n.addResourceBundle('sv', feature, sv)
  i18n.addResourceBundle('en', feature, en)
  return function useTexts() {
    const { t } = useTranslation(feature, { i18n })
    return t
  }
}

/** The name in the chosen language of anything that has both. */
export function nameIn(language: Language, named: { nameSv: string; nameEn?: string | null }): string {
  return (language === 'en' && named.nameEn) || named.nameSv
}

import { defineTexts } from '@/shared/i18n/i18n'
import en from './en.json'
import sv from './sv.json'

export const useApiDocsTexts = defineTexts('apidocs', sv, en)

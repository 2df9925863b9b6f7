import { defineTexts } from '@/shared/i18n/i18n'
import en from './en.json'
import sv from './sv.json'

export const useOrganisationTexts = defineTexts('organisation', sv, en)

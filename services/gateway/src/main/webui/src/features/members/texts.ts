import { defineTexts } from '@/shared/i18n/i18n'
import en from './en.json'
import sv from './sv.json'

export const useMembersTexts = defineTexts('members', sv, en)
export type MembersText = Parameters<ReturnType<typeof useMembersTexts>>[0]

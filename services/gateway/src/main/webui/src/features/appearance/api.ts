import { answer, tenants } from '@/shared/api/client'
import type { Branding, ChangedBrandingRequest } from '@/shared/api/types'
import { upload } from '@/shared/api/upload'

export const change = (code: string, etag: string, body: ChangedBrandingRequest) =>
  answer(
    tenants.PUT('/municipalities/{code}/branding', {
      params: { path: { code }, header: { 'If-Match': etag } },
      body,
    }),
  )

export const giveArms = (code: string, etag: string, file: File, onProgress: (percent: number) => void) =>
  upload<Branding>(
    `/tenants/v1/municipalities/${code}/branding/coat-of-arms`,
    file,
    file.type || 'image/png',
    onProgress,
    etag,
  )

export const takeArmsAway = (code: string, etag: string) =>
  answer(
    tenants.DELETE('/municipalities/{code}/branding/coat-of-arms', {
      params: { path: { code }, header: { 'If-Match': etag } },
    }),
  )

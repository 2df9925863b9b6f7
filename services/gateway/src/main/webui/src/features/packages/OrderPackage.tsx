import { Button, Fieldset, Heading } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { formatPeriod, lastWholeMonth } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { ErrorSummary } from '@/shared/ui/ErrorSummary'
import { SelectField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { useSay } from '@/shared/ui/Messages'
import { PeriodChooser } from '@/shared/ui/PeriodChooser'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { rememberedPeriod } from '@/shared/ui/usePeriod'
import { FORMATS, isUnderway } from './queries'
import { usePackageTexts } from './texts'

type Format = (typeof FORMATS)[number]

/** Chooses period, formats and language, and leaves the rest to the service. */
export function OrderPackage() {
  const t = usePackageTexts()
  const say = useSay()
  const shown = useLanguage()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [period, setPeriod] = useState(() => rememberedPeriod() ?? lastWholeMonth(new Date()))
  const [formats, setFormats] = useState<readonly Format[]>(['pdf', 'excel'])
  const [language, setLanguage] = useState<'sv' | 'en'>(shown)
  const order = useMutation({
    mutationFn: () =>
      answer(costReporting.POST('/report-packages', { body: { period, formats: [...formats], language } })),
    onSuccess: (ordered) => {
      say(t(isUnderway(ordered) ? 'done' : 'there'))
      void queries.invalidateQueries({ queryKey: ['report-packages'] })
    },
    onError: (error) => faults.fail(error, {}),
  })
  const send = () => {
    const missing = formats.length === 0 ? [{ field: 'formats', message: t('chooseFormat') }] : []
    if (faults.check(missing)) order.mutate()
  }
  const choose = (format: Format, chosen: boolean) =>
    setFormats((before) => FORMATS.filter((each) => (each === format ? chosen : before.includes(each))))
  return (
    <section aria-labelledby="order-heading" className="panel">
      <Heading level={2} data-size="xs" id="order-heading">
        {t('order')}
      </Heading>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <PeriodChooser period={period} onChange={setPeriod} />
        <Fieldset id="formats" tabIndex={-1}>
          <Fieldset.Legend>{t('formats')}</Fieldset.Legend>
          <div className="check-row">
            {FORMATS.map((format) => (
              <label className="check" key={format}>
                <input
                  type="checkbox"
                  checked={formats.includes(format)}
                  onChange={(event) => choose(format, event.target.checked)}
                />
                {t(`format.${format}`)}
              </label>
            ))}
          </div>
        </Fieldset>
        <SelectField
          id="language"
          width="medium"
          label={t('language')}
          value={language}
          onChange={(chosen) => setLanguage(chosen as 'sv' | 'en')}
          choices={(['sv', 'en'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
        />
        <ErrorSummary faults={faults.faults} />
        {faults.failure !== undefined && <ProblemAlert error={faults.failure} />}
        <div className="actions">
          <Button type="submit" loading={order.isPending}>
            {t('submit', { period: formatPeriod(period, shown) })}
          </Button>
        </div>
      </form>
    </section>
  )
}

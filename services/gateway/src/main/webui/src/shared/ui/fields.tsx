import { Input, Label, Select, Textarea } from '@digdir/designsystemet-react'
import { useId, type ChangeEvent, type ReactNode } from 'react'

interface FieldProps {
  id: string
  label: string
  hint?: ReactNode
  fault?: string
  value: string
  onChange: (value: string) => void
  width?: 'short' | 'medium' | 'full'
}

interface FrameProps extends Pick<FieldProps, 'id' | 'label' | 'hint' | 'fault' | 'width'> {
  children: (described: { 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

function Frame({ id, label, hint, fault, width = 'full', children }: FrameProps) {
  const own = useId()
  const described = [hint ? `${own}-hint` : '', fault ? `${own}-fault` : ''].filter(Boolean).join(' ')
  return (
    <div className={`field field-${width}`} data-fault={fault ? true : undefined}>
      <Label htmlFor={id}>{label}</Label>
      {hint && (
        <p className="field-hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="field-fault" id={`${own}-fault`}>
          {fault}
        </p>
      )}
      {children({
        ...(described ? { 'aria-describedby': described } : {}),
        ...(fault ? { 'aria-invalid': true as const } : {}),
      })}
    </div>
  )
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'date' | 'month' | 'search'
  inputMode?: 'numeric' | 'decimal' | 'text'
  autoComplete?: string
}

export function TextField({ type = 'text', inputMode, autoComplete = 'off', ...field }: TextFieldProps) {
  return (
    <Frame {...field}>
      {(described) => (
        <Input
          id={field.id}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          value={field.value}
          onChange={(event: ChangeEvent<HTMLInputElement>) => field.onChange(event.target.value)}
          {...described}
        />
      )}
    </Frame>
  )
}

export function TextAreaField(field: FieldProps) {
  return (
    <Frame {...field}>
      {(described) => (
        <Textarea
          id={field.id}
          rows={3}
          value={field.value}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => field.onChange(event.target.value)}
          {...described}
        />
      )}
    </Frame>
  )
}

export interface Choice {
  value: string
  label: string
}

export function SelectField({ choices, ...field }: FieldProps & { choices: readonly Choice[] }) {
  return (
    <Frame {...field}>
      {(described) => (
        <Select
          id={field.id}
          value={field.value}
          onChange={(event: ChangeEvent<HTMLSelectElement>) => field.onChange(event.target.value)}
          {...described}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      )}
    </Frame>
  )
}

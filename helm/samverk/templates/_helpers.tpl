{{/* The name of a service's objects. Expects root and name. */}}
{{- define "samverk.fullname" -}}
{{- printf "%s-%s" .root.Release.Name .name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* Labels that select a service's pods; they never change. */}}
{{- define "samverk.selector" -}}
app.kubernetes.io/name: samverk
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end -}}

{{- define "samverk.labels" -}}
{{ include "samverk.selector" . }}
app.kubernetes.io/part-of: samverk
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{/* A service's values over the defaults, as YAML. Expects root and name. */}}
{{- define "samverk.service" -}}
{{- $own := index .root.Values.services .name -}}
{{- mergeOverwrite (deepCopy .root.Values.defaults) (deepCopy $own) | toYaml -}}
{{- end -}}

{{/* Whether there are always at least two pods, so that one can be spared. */}}
{{- define "samverk.spareable" -}}
{{- $service := include "samverk.service" . | fromYaml -}}
{{- $least := ternary $service.autoscaling.minReplicas $service.replicas $service.autoscaling.enabled -}}
{{- if gt (int $least) 1 }}true{{ end -}}
{{- end -}}

{{/* The plain environment of a service: what is no secret. */}}
{{- define "samverk.environment" -}}
{{- $root := .root -}}
{{- $service := include "samverk.service" . | fromYaml -}}
QUARKUS_HTTP_HOST: 0.0.0.0
QUARKUS_HTTP_PORT: {{ $service.port | quote }}
QUARKUS_MANAGEMENT_HOST: 0.0.0.0
QUARKUS_MANAGEMENT_PORT: {{ $service.managementPort | quote }}
QUARKUS_HTTP_PROXY_TRUSTED_PROXIES: {{ $root.Values.network.trustedProxies | quote }}
SAMVERK_DB_URL: {{ printf "jdbc:postgresql://%s:%v/%s?%s" $root.Values.database.host $root.Values.database.port $service.database $root.Values.database.options | trimSuffix "?" | quote }}
SAMVERK_DB_LOGIN_USER: {{ printf "%s_login" $service.database }}
SAMVERK_DB_OWNER_USER: {{ printf "%s_owner" $service.database }}
SAMVERK_KEYCLOAK_URL: {{ $root.Values.keycloak.url | quote }}
SAMVERK_KEYCLOAK_INTERNAL_URL: {{ default $root.Values.keycloak.url $root.Values.keycloak.internalUrl | quote }}
SAMVERK_PUBLIC_URL: {{ $root.Values.publicUrl | quote }}
SAMVERK_FEDERATION_NAME: {{ $root.Values.federation.name | quote }}
{{- range $variable, $key := $service.secretFiles }}
{{ $variable }}: /etc/samverk/secret/{{ $key }}
{{- end }}
{{- if $service.sendsEvents }}
{{- $sinks := list }}
{{- range $name, $other := $root.Values.services }}
{{- if $other.receivesEvents }}
{{- $host := include "samverk.fullname" (dict "root" $root "name" $name) }}
{{- $sinks = append $sinks (printf "http://%s:%v/%s/internal/events" $host $other.port $name) }}
{{- end }}
{{- end }}
SAMVERK_EVENTS_SUBSCRIBERS: {{ join "," $sinks | quote }}
SAMVERK_GATEWAY_INTERNAL_URL: {{ default $root.Values.publicUrl $root.Values.keycloak.gatewayUrl | quote }}
SAMVERK_TENANTS_LASTING_INITIAL_PASSWORDS: "false"
{{- with $root.Values.mail }}
{{- if .host }}
SAMVERK_SMTP_HOST: {{ .host | quote }}
SAMVERK_SMTP_PORT: {{ .port | quote }}
SAMVERK_SMTP_FROM: {{ .from | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- if $service.public }}
{{- if $root.Values.ingress.enabled }}
QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING: "true"
{{- end }}
{{- range $name, $other := $root.Values.services }}
{{- if not $other.public }}
SAMVERK_ROUTES_{{ $name | upper | replace "-" "_" }}: {{ printf "http://%s:%v" (include "samverk.fullname" (dict "root" $root "name" $name)) $other.port | quote }}
{{- end }}
{{- if $other.sendsEvents }}
SAMVERK_EVENTS_SUBSCRIBERS: {{ printf "http://%s:%v/%s/internal/events" (include "samverk.fullname" (dict "root" $root "name" $name)) $other.port $name | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $variable, $value := $service.environment }}
{{ $variable }}: {{ $value | quote }}
{{- end }}
{{- end -}}

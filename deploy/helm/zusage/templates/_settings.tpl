{{/*
What one application is told, by the names of its settings. A dict as YAML: the chart's own first, the operator's over it.
Nothing here is secret: the applications refuse to start with a secret from anywhere but a mounted file.
*/}}
{{- define "zusage.settings" -}}
{{- $values := .root.Values -}}
{{- $settings := dict
  "config_ordinal" "275"
  "quarkus.http.port" "8080"
  "quarkus.management.port" "9000"
  "quarkus.shutdown.timeout" (printf "%dS" (int $values.shutdown.timeoutSeconds))
  "quarkus.http.proxy.proxy-address-forwarding" "true"
  "quarkus.flyway.migrate-at-start" "false"
  "quarkus.datasource.jdbc.url" (include "zusage.jdbcUrl" .)
  "quarkus.oidc.auth-server-url" (required "issuer: the realm that issues tokens" $values.issuer)
-}}
{{- with $values.exposure.trustedProxies }}
{{- $_ := set $settings "quarkus.http.proxy.trusted-proxies" (join "," .) }}
{{- end }}
{{- if and $values.proxy.host $values.proxy.issuer }}
{{- $_ := set $settings "quarkus.oidc.proxy.host" $values.proxy.host }}
{{- $_ := set $settings "quarkus.oidc.proxy.port" (toString $values.proxy.port) }}
{{- end }}
{{- $own := eq .name "portal" | ternary "zusage.portalSettings" "zusage.serviceSettings" -}}
{{- $settings = merge $settings (include $own . | fromYaml) -}}
{{- mergeOverwrite $settings (deepCopy .application.settings) | toYaml -}}
{{- end }}

{{- define "zusage.portalSettings" -}}
{{- $root := .root -}}
quarkus.http.proxy.enable-forwarded-host: "true"
{{- range $name := without (include "zusage.enabled" $root | fromYamlArray) "portal" }}
quarkus.rest-client.{{ $name }}.url: http://{{ include "zusage.appName" (dict "root" $root "name" $name) }}:8080
{{- end }}
{{- end }}

{{- define "zusage.serviceSettings" -}}
{{- $values := .root.Values -}}
quarkus.datasource.job.jdbc.url: {{ include "zusage.jdbcUrl" . }}
kafka.bootstrap.servers: {{ include "zusage.bootstrap" .root }}
kafka.security.protocol: SSL
kafka.ssl.keystore.type: PEM
kafka.ssl.truststore.type: PEM
zusage.keys.kind: {{ $values.keys.kind }}
{{- if eq $values.keys.kind "vault" }}
zusage.keys.vault.address: {{ required "keys.vault.address: where the carriers' Transit engine answers" $values.keys.vault.address }}
zusage.keys.vault.token-file: /etc/zusage/keys/token
{{- with $values.keys.vault.namespace }}
zusage.keys.vault.namespace: {{ . }}
{{- end }}
{{- if $values.caBundle.configMap }}
zusage.keys.vault.ca-file: /etc/zusage/ca/ca.crt
{{- end }}
{{- else }}
zusage.keys.file: /etc/zusage/keys/keys
{{- end }}
{{- if $values.anchors.claim }}
zusage.access-log.anchors: /var/lib/zusage/anchors
zusage.access-log.anchor-key: /etc/zusage/anchors/key
{{- end }}
{{- if $values.clamd.host }}
zusage.upload-scan.host: {{ $values.clamd.host }}
zusage.upload-scan.port: {{ $values.clamd.port | quote }}
{{- end }}
{{- if $values.traces.endpoint }}
quarkus.otel.exporter.otlp.endpoint: {{ $values.traces.endpoint }}
quarkus.otel.traces.sampler.arg: {{ $values.traces.ratio | quote }}
{{- end }}
{{- if eq .name "agreement" }}
{{- if $values.demo }}
zusage.agreement.offer-unreviewed-texts: "true"
{{- end }}
{{- if $values.seal.enabled }}
zusage.seal.keystore: /etc/zusage/seal/seal.p12
zusage.seal.password-file: /etc/zusage/seal/password
{{- end }}
{{- with $values.letters.keycloak }}
quarkus.keycloak.admin-client.server-url: {{ . }}
zusage.letter.portal: https://{{ required "applications.portal.host: where a letter of access leads" (include "zusage.application" (dict "root" $.root "name" "portal") | fromYaml).host }}
{{- end }}
{{- with .application.host }}
zusage.document.verification-address: https://{{ . }}/api/v1/verification/
{{- end }}
{{- end }}
{{- if and (eq .name "plan") $values.subscribers }}
zusage.plan.referral.subscribers: {{ join "," $values.subscribers }}
{{- end }}
{{- if eq .name "notification" }}
{{- if $values.mail.host }}
zusage.mail.server: {{ $values.mail.host }}
zusage.mail.port: {{ $values.mail.port | quote }}
zusage.mail.encryption: {{ $values.mail.encryption }}
zusage.mail.from: {{ required "mail.from: the address mail comes from" $values.mail.from }}
{{- end }}
{{- with $values.sms.gateway }}
zusage.sms.gateway: {{ . }}
{{- end }}
{{- with .application.host }}
zusage.calendar.public-url: https://{{ . }}
{{- end }}
{{- end }}
{{- if eq .name "reporting" }}
{{- with .application.host }}
zusage.publisher.address: https://{{ . }}/
{{- end }}
{{- end }}
{{- end }}

{{- define "zusage.bootstrap" -}}
{{- if .Values.strimzi.enabled -}}
{{ include "zusage.kafka" . }}-kafka-bootstrap:9093
{{- else -}}
{{ required "kafka.bootstrap: where brokers answer, or strimzi.enabled" .Values.kafka.bootstrap }}
{{- end -}}
{{- end }}

{{/* A value as an application reads it: what YAML holds as a number beyond a million would come as 1e+06 */}}
{{- define "zusage.settingValue" -}}
{{- if and (kindIs "float64" .) (eq (floor .) .) -}}
{{ int64 . }}
{{- else -}}
{{ toString . }}
{{- end -}}
{{- end }}

{{/* One way out, as a rule of a NetworkPolicy. Takes a dict: root, to. Other sides in the chart are known, the rest is asked for. */}}
{{- define "zusage.flow" -}}
{{- $inside := include "zusage.inside" . | fromYamlArray -}}
- to:
    {{- if $inside }}
    {{- toYaml $inside | nindent 4 }}
    {{- else }}
    {{- include "zusage.peers" . | nindent 4 }}
    {{- end }}
  ports:
    - {protocol: TCP, port: {{ include "zusage.flowPort" . }}}
    {{- if eq .to "dns" }}
    - {protocol: UDP, port: {{ include "zusage.flowPort" . }}}
    {{- end }}
{{- end }}

{{/* Where the other side of a flow is, as the values say: none would be everybody, so it is refused. Takes a dict: root, to. */}}
{{- define "zusage.peers" -}}
{{- $peers := index .root.Values.networkPolicy.peers .to -}}
{{- if not $peers }}{{ fail (printf "networkPolicy.peers.%s: where the other side of this flow is" .to) }}{{ end -}}
{{- toYaml $peers -}}
{{- end }}

{{/* Peers that the chart makes itself, or an empty list */}}
{{- define "zusage.inside" -}}
{{- if and (eq .to "database") .root.Values.postgres.enabled -}}
- podSelector: {matchLabels: {cnpg.io/cluster: {{ include "zusage.postgres" .root }}}}
{{- else if and (eq .to "kafka") .root.Values.strimzi.enabled -}}
- podSelector: {matchLabels: {strimzi.io/cluster: {{ include "zusage.kafka" .root }}, strimzi.io/kind: Kafka}}
{{- else -}}
[]
{{- end -}}
{{- end }}

{{- define "zusage.flowPort" -}}
{{- $values := .root.Values -}}
{{- if eq .to "database" -}}
{{ $values.database.port }}
{{- else if eq .to "kafka" -}}
{{ include "zusage.bootstrap" .root | splitList ":" | last }}
{{- else if has .to (list "clamd" "mail" "proxy") -}}
{{ (index $values .to).port }}
{{- else -}}
{{ index $values.networkPolicy.ports .to }}
{{- end -}}
{{- end }}

{{/* What an application calls, as a YAML list: exactly what its settings name */}}
{{- define "zusage.flows" -}}
{{- $values := .root.Values -}}
{{- $flows := list "dns" "database" (ternary "proxy" "issuer" (and (ne $values.proxy.host "") $values.proxy.issuer)) -}}
{{- if ne .name "portal" -}}
{{- $flows = append $flows "kafka" -}}
{{- if eq $values.keys.kind "vault" }}{{ $flows = append $flows "vault" }}{{ end -}}
{{- if $values.clamd.host }}{{ $flows = append $flows "clamd" }}{{ end -}}
{{- if $values.traces.endpoint }}{{ $flows = append $flows "traces" }}{{ end -}}
{{- end -}}
{{- if and (eq .name "agreement") $values.letters.keycloak }}{{ $flows = append $flows "keycloakAdmin" }}{{ end -}}
{{- if eq .name "notification" -}}
{{- if $values.mail.host }}{{ $flows = append $flows "mail" }}{{ end -}}
{{- if $values.sms.gateway }}{{ $flows = append $flows (ternary "proxy" "sms" (ne $values.proxy.host "")) }}{{ end -}}
{{- end -}}
{{- uniq $flows | toYaml -}}
{{- end }}

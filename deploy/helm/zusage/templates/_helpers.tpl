{{/* Names and labels. Most take a dict: root (the chart's context), name (of the application, as in values). */}}

{{- define "zusage.fullname" -}}
{{- .Values.fullnameOverride | default .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{/* agreement → agreement-service; the portal is called as it is */}}
{{- define "zusage.component" -}}
{{- eq . "portal" | ternary . (printf "%s-service" .) -}}
{{- end }}

{{- define "zusage.appName" -}}
{{- include "zusage.fullname" .root }}-{{ include "zusage.component" .name -}}
{{- end }}

{{- define "zusage.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/name: {{ include "zusage.component" .name }}
{{- end }}

{{- define "zusage.labels" -}}
{{- $root := .root | default . -}}
app.kubernetes.io/part-of: zusage
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
app.kubernetes.io/version: {{ $root.Values.image.tag | default $root.Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version }}
{{- with .name }}
{{ include "zusage.selector" $ }}
{{- else }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
{{- end }}
{{- end }}

{{/* What holds for one application, as YAML: the common part with its own laid over it */}}
{{- define "zusage.application" -}}
{{- mergeOverwrite (deepCopy .root.Values.application) (deepCopy (index .root.Values.applications .name)) | toYaml -}}
{{- end }}

{{/* The enabled applications, as a YAML list of names */}}
{{- define "zusage.enabled" -}}
{{- $names := list -}}
{{- range $name := list "agreement" "plan" "notification" "reporting" "portal" -}}
{{- if (include "zusage.application" (dict "root" $ "name" $name) | fromYaml).enabled -}}
{{- $names = append $names $name -}}
{{- end -}}
{{- end -}}
{{- $names | toYaml -}}
{{- end }}

{{/* The hosts by which browsers and partners come in, as a YAML list */}}
{{- define "zusage.hosts" -}}
{{- $hosts := list -}}
{{- range $name := include "zusage.enabled" . | fromYamlArray -}}
{{- with (include "zusage.application" (dict "root" $ "name" $name) | fromYaml).host -}}
{{- $hosts = append $hosts . -}}
{{- end -}}
{{- end -}}
{{- $hosts | toYaml -}}
{{- end }}

{{- define "zusage.image" -}}
{{- $image := .root.Values.image -}}
{{- if not (or .root.Values.demo .root.Values.global.imageRegistry (contains "." $image.repository)) }}{{ fail "global.imageRegistry: your registry, which the images were pushed to; without one they would be looked for in a public one" }}{{ end -}}
{{- with .root.Values.global.imageRegistry }}{{ . }}/{{ end -}}
{{- $image.repository }}/{{ include "zusage.component" .name -}}
{{- if .application.digest }}@{{ .application.digest }}{{ else }}:{{ $image.tag | default .root.Chart.AppVersion }}{{ end -}}
{{- end }}

{{/* An image of somebody else's, behind the same registry where there is one */}}
{{- define "zusage.foreignImage" -}}
{{- if .root.Values.global.imageRegistry -}}
{{- .root.Values.global.imageRegistry }}/{{ regexReplaceAll "^[^/]+\\.[^/]+/" .image "" -}}
{{- else -}}
{{- .image -}}
{{- end -}}
{{- end }}

{{- define "zusage.postgres" -}}
{{- include "zusage.fullname" . }}-postgres
{{- end }}

{{- define "zusage.kafka" -}}
{{- include "zusage.fullname" . }}-kafka
{{- end }}

{{- define "zusage.jdbcUrl" -}}
{{- $values := .root.Values -}}
{{- $host := ternary (printf "%s-rw" (include "zusage.postgres" .root)) $values.database.host $values.postgres.enabled -}}
{{- $host = required "database.host: where PostgreSQL answers, or postgres.enabled" $host -}}
jdbc:postgresql://{{ $host }}:{{ $values.database.port }}/{{ .name }}?sslmode={{ $values.database.sslmode }}
{{- if hasPrefix "verify" $values.database.sslmode }}&sslrootcert={{ include "zusage.databaseAuthority" .root }}{{ end -}}
{{- end }}

{{- define "zusage.databaseAuthority" -}}
{{- if .Values.postgres.enabled -}}
/etc/zusage/database/ca.crt
{{- else -}}
{{- $bundle := required "caBundle.configMap: the database's certificate is verified against it; or another database.sslmode" .Values.caBundle.configMap -}}
/etc/zusage/ca/ca.crt
{{- end -}}
{{- end }}

{{/* Pod Security "restricted", under any uid */}}
{{- define "zusage.podSecurity" -}}
runAsNonRoot: true
seccompProfile: {type: RuntimeDefault}
{{- with .Values.fsGroup }}
fsGroup: {{ . }}
fsGroupChangePolicy: OnRootMismatch
{{- end }}
{{- end }}

{{- define "zusage.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities: {drop: [ALL]}
{{- end }}

{{/* Where pods may run and who pulls their images */}}
{{- define "zusage.placement" -}}
{{- with .Values.global.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{ toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* Flags of the JVM: its own, whom to trust and the way out */}}
{{- define "zusage.jvm" -}}
{{- $values := .root.Values -}}
{{- .application.jvm | trim -}}
{{- if $values.caBundle.configMap }} -Djavax.net.ssl.trustStore=/etc/zusage/ca/ca.p12 -Djavax.net.ssl.trustStoreType=PKCS12 -Djavax.net.ssl.trustStorePassword={{ $values.caBundle.storePassword }}{{ end -}}
{{- if $values.proxy.host }} -Dhttps.proxyHost={{ $values.proxy.host }} -Dhttps.proxyPort={{ $values.proxy.port }} -Dhttp.nonProxyHosts={{ $values.proxy.direct }}{{ end -}}
{{- end }}

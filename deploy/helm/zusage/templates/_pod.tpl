{{/* The parts of a pod that a Deployment and a migration share. All take a dict: root, name, application. */}}

{{/* Secrets as files, each named as its setting */}}
{{- define "zusage.secretVolume" -}}
{{- $root := .root -}}
{{- $app := printf "%s-%s" (include "zusage.fullname" $root) .name -}}
- name: secrets
  projected:
    defaultMode: 0440
    sources:
      - secret:
          name: {{ $app }}-db-app
          items:
            - {key: username, path: quarkus.datasource.username}
            - {key: password, path: quarkus.datasource.password}
      {{- if ne .name "portal" }}
      - secret:
          name: {{ $app }}-db-job
          items:
            - {key: username, path: quarkus.datasource.job.username}
            - {key: password, path: quarkus.datasource.job.password}
      - secret:
          name: {{ include "zusage.appName" . }}
          items:
            - {key: user.crt, path: kafka.ssl.keystore.certificate.chain}
            - {key: user.key, path: kafka.ssl.keystore.key}
      - secret:
          name: {{ include "zusage.kafkaAuthority" $root }}
          items:
            - {key: ca.crt, path: kafka.ssl.truststore.certificates}
      {{- end }}
      {{- if eq .name "portal" }}
      - secret:
          name: {{ $app }}-login
          items:
            - {key: state-secret, path: quarkus.oidc.authentication.state-secret}
      {{- end }}
      {{- range .application.secretSettings }}
      - secret:
          name: {{ . }}
      {{- end }}
{{- end }}

{{- define "zusage.kafkaAuthority" -}}
{{- if .Values.strimzi.enabled -}}
{{ include "zusage.kafka" . }}-cluster-ca-cert
{{- else -}}
{{ required "kafka.caSecret: the Secret with the brokers' authority, or strimzi.enabled" .Values.kafka.caSecret }}
{{- end -}}
{{- end }}

{{/* Who migrates: the owner's login and nobody else's */}}
{{- define "zusage.ownerVolume" -}}
- name: owner
  projected:
    defaultMode: 0440
    sources:
      - secret:
          name: {{ include "zusage.fullname" .root }}-{{ .name }}-db-owner
          items:
            - {key: username, path: quarkus.flyway.username}
            - {key: password, path: quarkus.flyway.password}
{{- end }}

{{/* What every pod mounts: room for temporary files, and whom to trust */}}
{{- define "zusage.commonVolumes" -}}
- name: tmp
  emptyDir: {sizeLimit: 256Mi}
{{- with .root.Values.caBundle.configMap }}
- name: ca
  configMap: {name: {{ . }}}
{{- end }}
{{- if .root.Values.postgres.enabled }}
- name: database-ca
  secret:
    secretName: {{ include "zusage.postgres" .root }}-ca
    items: [{key: ca.crt, path: ca.crt}]
{{- end }}
{{- end }}

{{- define "zusage.commonMounts" -}}
- {name: tmp, mountPath: /tmp}
{{- if .root.Values.caBundle.configMap }}
- {name: ca, mountPath: /etc/zusage/ca, readOnly: true}
{{- end }}
{{- if .root.Values.postgres.enabled }}
- {name: database-ca, mountPath: /etc/zusage/database, readOnly: true}
{{- end }}
{{- end }}

{{/* The container that brings the database up to the application and ends */}}
{{- define "zusage.migration" -}}
name: migrate
image: {{ include "zusage.image" . }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
env:
  - {name: QUARKUS_INIT_AND_EXIT, value: "true"}
  - {name: QUARKUS_FLYWAY_MIGRATE_AT_START, value: "true"}
  - {name: ZUSAGE_SECRETS_DIRECTORY, value: /etc/zusage/owner}
  - {name: QUARKUS_DATASOURCE_JDBC_URL, value: {{ include "zusage.jdbcUrl" . | quote }}}
  {{- if ne .name "portal" }}
  - {name: QUARKUS_DATASOURCE_JOB_JDBC_URL, value: {{ include "zusage.jdbcUrl" . | quote }}}
  {{- end }}
  - {name: QUARKUS_OIDC_AUTH_SERVER_URL, value: {{ .root.Values.issuer | quote }}}
  - {name: JAVA_TOOL_OPTIONS, value: {{ include "zusage.jvm" . | quote }}}
resources: {{ toYaml .application.resources | nindent 2 }}
securityContext: {{ include "zusage.containerSecurity" .root | nindent 2 }}
volumeMounts:
  {{- include "zusage.commonMounts" . | nindent 2 }}
  - {name: owner, mountPath: /etc/zusage/owner, readOnly: true}
{{- end }}

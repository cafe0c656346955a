{{/* The roles of one database, as a YAML list: who owns and migrates, who serves, who relays and counts, who backs up */}}
{{- define "zusage.databaseRoles" -}}
{{- if eq . "keycloak" -}}
[owner]
{{- else if eq . "portal" -}}
[owner, app, backup]
{{- else -}}
[owner, app, job, backup]
{{- end -}}
{{- end }}

{{/* Every Secret that the release needs and does not make, as a YAML list of dicts: name, and its type where that is not Opaque */}}
{{- define "zusage.wantedSecrets" -}}
{{- $fullname := include "zusage.fullname" . -}}
{{- range $name := include "zusage.enabled" . | fromYamlArray }}
{{- $application := include "zusage.application" (dict "root" $ "name" $name) | fromYaml }}
{{- range include "zusage.databaseRoles" $name | fromYamlArray }}
{{- if or (ne . "backup") $.Values.postgres.enabled }}
- {name: {{ $fullname }}-{{ $name }}-db-{{ . }}, type: kubernetes.io/basic-auth}
{{- end }}
{{- end }}
{{- if ne $name "portal" }}
- {name: {{ $fullname }}-{{ $name }}-{{ include "zusage.keysSuffix" $ }}}
{{- if $.Values.anchors.claim }}
- {name: {{ $fullname }}-{{ $name }}-anchors}
{{- end }}
{{- if not $.Values.strimzi.enabled }}
- {name: {{ include "zusage.appName" (dict "root" $ "name" $name) }}}
{{- end }}
{{- end }}
{{- if eq $name "portal" }}
- {name: {{ $fullname }}-{{ $name }}-login}
{{- end }}
{{- if and (eq $name "agreement") $.Values.seal.enabled }}
- {name: {{ $fullname }}-{{ $name }}-seal}
{{- end }}
{{- range $application.secretSettings }}
- {name: {{ . }}}
{{- end }}
{{- end }}
{{- if not .Values.strimzi.enabled }}
- {name: {{ include "zusage.kafkaAuthority" . }}}
{{- end }}
{{- if .Values.keycloak.enabled }}
- {name: {{ $fullname }}-keycloak-db-owner, type: kubernetes.io/basic-auth}
{{- end }}
{{- end }}

{{/* The Secret with what opens persons' keys ends so */}}
{{- define "zusage.keysSuffix" -}}
{{- eq .Values.keys.kind "vault" | ternary "vault" "keys" -}}
{{- end }}

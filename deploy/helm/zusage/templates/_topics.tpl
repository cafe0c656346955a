{{/*
Every topic with how long it keeps what, who writes and who reads it (contracts/asyncapi.yaml), as a YAML list.
Retention in milliseconds: 30 days for what speaks of cases; 58 for facts, which carry the first moment of their month.
*/}}
{{- define "zusage.topics" -}}
- {name: zusage.agreement, writers: [agreement], readers: [plan, notification, reporting], config: {retention.ms: "2592000000"}}
- {name: zusage.plan, writers: [plan], readers: [agreement, notification], config: {retention.ms: "2592000000"}}
- {name: zusage.notification, writers: [notification], readers: [], config: {retention.ms: "2592000000"}}
- {name: zusage.erasure, writers: [plan, notification, reporting], readers: [agreement], config: {retention.ms: "2592000000"}}
- {name: zusage.fact, writers: [agreement, plan], readers: [reporting], config: {retention.ms: "5011200000"}}
- {name: zusage.offer, writers: [plan], readers: [], config: {retention.ms: "2592000000"}}
- {name: zusage.release, writers: [reporting], readers: [], config: {retention.ms: "31536000000"}}
- {name: zusage.template, writers: [agreement], readers: [plan], config: {cleanup.policy: compact}}
{{- range .Values.subscribers }}
- {name: zusage.referral.{{ . }}, writers: [plan], readers: [], config: {retention.ms: "2592000000"}}
{{- end }}
{{- end }}

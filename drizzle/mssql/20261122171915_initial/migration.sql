CREATE TABLE [audit_entries] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[seq] int NOT NULL,
	[at] bigint NOT NULL,
	[actor_type] varchar(64) NOT NULL,
	[actor_id] varchar(64) NOT NULL,
	[action] varchar(64) NOT NULL,
	[resource_type] varchar(64) NOT NULL,
	[resource_id] nvarchar(400) NOT NULL,
	[details] nvarchar(max) NOT NULL,
	[request_id] nvarchar(128) NOT NULL,
	[prev_hash] varchar(64) NOT NULL,
	[hash] varchar(64) NOT NULL,
	CONSTRAINT [audit_entries_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [audit_heads] (
	[company_id] varchar(64),
	[seq] int NOT NULL,
	[hash] varchar(64) NOT NULL,
	[seal] varchar(64) NOT NULL,
	CONSTRAINT [audit_heads_pkey] PRIMARY KEY([company_id])
);
--> statement-breakpoint
CREATE TABLE [company_keys] (
	[company_id] varchar(64),
	[version] int,
	[wrapped] varbinary(max) NOT NULL,
	[created_at] bigint NOT NULL,
	CONSTRAINT [company_keys_pkey] PRIMARY KEY([company_id],[version])
);
--> statement-breakpoint
CREATE TABLE [jobs] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[name] varchar(64) NOT NULL,
	[key] nvarchar(400) NOT NULL,
	[payload] nvarchar(max) NOT NULL,
	[state] varchar(64) NOT NULL,
	[attempts] int NOT NULL,
	[max_attempts] int NOT NULL,
	[run_at] bigint NOT NULL,
	[lease_until] bigint NOT NULL,
	[fence] int NOT NULL,
	[progress] float NOT NULL,
	[stage] nvarchar(200) NOT NULL,
	[cancel_requested] bit NOT NULL,
	[error_code] nvarchar(200),
	[result] nvarchar(max),
	[created_at] bigint NOT NULL,
	[started_at] bigint,
	[finished_at] bigint,
	CONSTRAINT [jobs_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [outbox] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[type] varchar(64) NOT NULL,
	[payload] nvarchar(max) NOT NULL,
	[at] bigint NOT NULL,
	[published_at] bigint NOT NULL,
	[attempts] int NOT NULL,
	[next_at] bigint NOT NULL,
	[parked_at] bigint NOT NULL,
	CONSTRAINT [outbox_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [alerts] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[kind] varchar(64) NOT NULL,
	[key] varchar(64) NOT NULL,
	[subject] varchar(64) NOT NULL,
	[severity] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[state] varchar(64) NOT NULL,
	[details] nvarchar(max) NOT NULL,
	[at] bigint NOT NULL,
	[resolved_at] bigint NOT NULL,
	[acknowledged_at] bigint NOT NULL,
	[acknowledged_by] varchar(64) NOT NULL,
	[snoozed_until] bigint NOT NULL,
	CONSTRAINT [alerts_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [idempotency_keys] (
	[company_id] varchar(64),
	[key] nvarchar(510),
	[request_hash] varchar(64) NOT NULL,
	[status] int NOT NULL,
	[response] varbinary(max) NOT NULL,
	[expires_at] bigint NOT NULL,
	CONSTRAINT [idempotency_keys_pkey] PRIMARY KEY([company_id],[key])
);
--> statement-breakpoint
CREATE TABLE [companies] (
	[id] varchar(64),
	[administrator_id] varchar(64) NOT NULL,
	[sealed] varbinary(max) NOT NULL,
	[email_index] varchar(64) NOT NULL,
	[document_index] varchar(64) NOT NULL,
	[demo] bit NOT NULL,
	[sandbox] bit NOT NULL,
	[time_zone] nvarchar(128) NOT NULL,
	[created_at] bigint NOT NULL,
	[disabled_at] bigint,
	CONSTRAINT [companies_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [users] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[sealed] varbinary(max) NOT NULL,
	[email_index] varchar(64) NOT NULL,
	[password_hash] nvarchar(400),
	[role] varchar(64) NOT NULL,
	[session_version] int NOT NULL,
	[failed_attempts] int NOT NULL,
	[locked_until] bigint NOT NULL,
	[created_at] bigint NOT NULL,
	[last_login_at] bigint,
	[disabled_at] bigint,
	CONSTRAINT [users_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [tokens] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[user_id] varchar(64) NOT NULL,
	[name] nvarchar(240) NOT NULL,
	[scopes] nvarchar(max) NOT NULL,
	[role] varchar(64) NOT NULL,
	[token_hash] varchar(64) NOT NULL,
	[key_id] varchar(64) NOT NULL,
	[created_at] bigint NOT NULL,
	[expires_at] bigint NOT NULL,
	[last_used_at] bigint,
	[revoked_at] bigint,
	CONSTRAINT [tokens_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [signing_keys] (
	[id] varchar(64),
	[state] varchar(64) NOT NULL,
	[sealed_private] varbinary(max) NOT NULL,
	[public_jwk] nvarchar(max) NOT NULL,
	[created_at] bigint NOT NULL,
	[retiring_at] bigint,
	[retired_at] bigint,
	CONSTRAINT [signing_keys_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [invites] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[sealed] varbinary(max) NOT NULL,
	[email_index] varchar(64) NOT NULL,
	[role] varchar(64) NOT NULL,
	[secret_hash] varchar(64) NOT NULL,
	[invited_by] varchar(64) NOT NULL,
	[created_at] bigint NOT NULL,
	[expires_at] bigint NOT NULL,
	[accepted_at] bigint,
	[revoked_at] bigint,
	CONSTRAINT [invites_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [datasets] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[name] nvarchar(240) NOT NULL,
	[status] varchar(64) NOT NULL,
	[target] nvarchar(240) NOT NULL,
	[approve_label] nvarchar(400) NOT NULL,
	[reject_label] nvarchar(400),
	[label_meaning] varchar(64) NOT NULL,
	[base_id] varchar(64) NOT NULL,
	[base_rows] int NOT NULL,
	[id_columns] nvarchar(max) NOT NULL,
	[columns] nvarchar(max) NOT NULL,
	[columns_open] bit NOT NULL,
	[columns_revision] int NOT NULL,
	[split] nvarchar(max) NOT NULL,
	[template] varchar(64),
	[rows_total] int NOT NULL,
	[approved_total] int NOT NULL,
	[rejected_total] int NOT NULL,
	[batches_total] int NOT NULL,
	[last_sequence] int NOT NULL,
	[training_job_id] varchar(64),
	[profile] varbinary(max),
	[created_at] bigint NOT NULL,
	[updated_at] bigint NOT NULL,
	[completed_at] bigint,
	CONSTRAINT [datasets_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [dataset_batches] (
	[dataset_id] varchar(64),
	[sequence] int,
	[company_id] varchar(64) NOT NULL,
	[rows] int NOT NULL,
	[request_hash] varchar(64) NOT NULL,
	[answer] nvarchar(max) NOT NULL,
	[data] varbinary(max) NOT NULL,
	[received_at] bigint NOT NULL,
	CONSTRAINT [dataset_batches_pkey] PRIMARY KEY([dataset_id],[sequence])
);
--> statement-breakpoint
CREATE TABLE [dataset_rejections] (
	[dataset_id] varchar(64),
	[sequence] int,
	[company_id] varchar(64) NOT NULL,
	[count] int NOT NULL,
	[data] varbinary(max) NOT NULL,
	CONSTRAINT [dataset_rejections_pkey] PRIMARY KEY([dataset_id],[sequence])
);
--> statement-breakpoint
CREATE TABLE [models] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[version] int NOT NULL,
	[name] nvarchar(400) NOT NULL,
	[algorithm] varchar(64) NOT NULL,
	[requested] varchar(64) NOT NULL,
	[dataset_id] varchar(64) NOT NULL,
	[dataset_name] nvarchar(400) NOT NULL,
	[label_meaning] varchar(64) NOT NULL,
	[target] nvarchar(400) NOT NULL,
	[approve_label] nvarchar(400) NOT NULL,
	[reject_label] nvarchar(400) NOT NULL,
	[options] nvarchar(max) NOT NULL,
	[trained_options] nvarchar(max) NOT NULL,
	[positive_weight] float NOT NULL,
	[split] nvarchar(max) NOT NULL,
	[threshold] float NOT NULL,
	[review_from] float,
	[review_to] float,
	[actionable] nvarchar(max),
	[metrics] nvarchar(max) NOT NULL,
	[confusion] nvarchar(max) NOT NULL,
	[feature_count] int NOT NULL,
	[training_rows] int NOT NULL,
	[test_rows] int NOT NULL,
	[train_ms] float NOT NULL,
	[model_hash] varchar(64) NOT NULL,
	[held_out_hash] varchar(64) NOT NULL,
	[job_id] varchar(64) NOT NULL,
	[created_at] bigint NOT NULL,
	CONSTRAINT [models_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [model_parts] (
	[model_id] varchar(64),
	[kind] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [model_parts_pkey] PRIMARY KEY([model_id],[kind])
);
--> statement-breakpoint
CREATE TABLE [active_models] (
	[company_id] varchar(64),
	[model_id] varchar(64) NOT NULL,
	[since] bigint NOT NULL,
	CONSTRAINT [active_models_pkey] PRIMARY KEY([company_id])
);
--> statement-breakpoint
CREATE TABLE [challengers] (
	[company_id] varchar(64),
	[model_id] varchar(64) NOT NULL,
	[since] bigint NOT NULL,
	[actor_type] varchar(64) NOT NULL,
	[actor_id] varchar(64) NOT NULL,
	CONSTRAINT [challengers_pkey] PRIMARY KEY([company_id])
);
--> statement-breakpoint
CREATE TABLE [activations] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[model_id] varchar(64) NOT NULL,
	[model_version] int NOT NULL,
	[previous_id] varchar(64) NOT NULL,
	[previous_version] int NOT NULL,
	[reason] nvarchar(2000) NOT NULL,
	[threshold] float NOT NULL,
	[metrics] nvarchar(max) NOT NULL,
	[actor_type] varchar(64) NOT NULL,
	[actor_id] varchar(64) NOT NULL,
	[at] bigint NOT NULL,
	CONSTRAINT [activations_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [decisions] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[model_id] varchar(64) NOT NULL,
	[model_version] int NOT NULL,
	[decision] varchar(64) NOT NULL,
	[label] nvarchar(400) NOT NULL,
	[probability] float NOT NULL,
	[threshold] float NOT NULL,
	[at] bigint NOT NULL,
	[order_index] varchar(64) NOT NULL,
	[customer_index] varchar(64) NOT NULL,
	[input_hash] varchar(64) NOT NULL,
	[model_hash] varchar(64) NOT NULL,
	[batch_id] varchar(64) NOT NULL,
	[batch_index] int NOT NULL,
	[blob] varbinary(max) NOT NULL,
	[review_decision] varchar(64) NOT NULL,
	[reviewed_at] bigint NOT NULL,
	[outcome_at] bigint NOT NULL,
	[outcome_paid] bit,
	[outcome_days_late] int,
	[outcome_lost_cents] bigint,
	CONSTRAINT [decisions_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [decision_reviews] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[decision_id] varchar(64) NOT NULL,
	[decision] varchar(64) NOT NULL,
	[actor_type] varchar(64) NOT NULL,
	[actor_id] varchar(64) NOT NULL,
	[at] bigint NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [decision_reviews_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [shadow_scores] (
	[decision_id] varchar(64),
	[model_id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[model_version] int NOT NULL,
	[at] bigint NOT NULL,
	[probability] float,
	[threshold] float NOT NULL,
	[decision] varchar(64) NOT NULL,
	[agrees] bit NOT NULL,
	[fault] varchar(64) NOT NULL,
	[fault_feature] nvarchar(400) NOT NULL,
	CONSTRAINT [shadow_scores_pkey] PRIMARY KEY([decision_id],[model_id])
);
--> statement-breakpoint
CREATE TABLE [decision_batches] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[model_id] varchar(64) NOT NULL,
	[threshold] float NOT NULL,
	[review_from] float,
	[review_to] float,
	[item_count] int NOT NULL,
	[created_at] bigint NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [decision_batches_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [retrainings] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[base_id] varchar(64) NOT NULL,
	[dataset_id] varchar(64) NOT NULL,
	[trigger_kind] varchar(64) NOT NULL,
	[state] varchar(64) NOT NULL,
	[skip_reason] varchar(64) NOT NULL,
	[error_code] nvarchar(200) NOT NULL,
	[with_outcomes] bit NOT NULL,
	[until] bigint NOT NULL,
	[outcomes] int NOT NULL,
	[outcomes_paid] int NOT NULL,
	[outcomes_approved] int NOT NULL,
	[decisions] int NOT NULL,
	[decisions_approved] int NOT NULL,
	[model_ids] nvarchar(max) NOT NULL,
	[batches] int NOT NULL,
	[prepared] int NOT NULL,
	[refused] int NOT NULL,
	[cursor_at] bigint NOT NULL,
	[cursor_id] varchar(64) NOT NULL,
	[training] nvarchar(max) NOT NULL,
	[algorithm] varchar(64) NOT NULL,
	[training_job_id] varchar(64) NOT NULL,
	[created_at] bigint NOT NULL,
	[finished_at] bigint,
	CONSTRAINT [retrainings_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [retraining_schedules] (
	[company_id] varchar(64),
	[dataset_id] varchar(64),
	[cadence] varchar(64) NOT NULL,
	[weekday] int NOT NULL,
	[day] int NOT NULL,
	[hour] int NOT NULL,
	[with_outcomes] bit NOT NULL,
	[algorithm] varchar(64) NOT NULL,
	[enabled] bit NOT NULL,
	[revision] int NOT NULL,
	[next_run_at] bigint NOT NULL,
	[job_id] varchar(64) NOT NULL,
	[last_retraining_id] varchar(64) NOT NULL,
	[created_at] bigint NOT NULL,
	[updated_at] bigint NOT NULL,
	CONSTRAINT [retraining_schedules_pkey] PRIMARY KEY([company_id],[dataset_id])
);
--> statement-breakpoint
CREATE TABLE [drift_weeks] (
	[company_id] varchar(64),
	[model_id] varchar(64),
	[week] varchar(64),
	[orders] int NOT NULL,
	[blob] varbinary(max) NOT NULL,
	[updated_at] bigint NOT NULL,
	CONSTRAINT [drift_weeks_pkey] PRIMARY KEY([company_id],[model_id],[week])
);
--> statement-breakpoint
CREATE TABLE [drift_cursors] (
	[company_id] varchar(64),
	[seq] int NOT NULL,
	[at] bigint NOT NULL,
	CONSTRAINT [drift_cursors_pkey] PRIMARY KEY([company_id])
);
--> statement-breakpoint
CREATE TABLE [drift_settings] (
	[company_id] varchar(64),
	[enabled] bit NOT NULL,
	[watch] float NOT NULL,
	[act] float NOT NULL,
	[min_orders] int NOT NULL,
	[updated_at] bigint NOT NULL,
	CONSTRAINT [drift_settings_pkey] PRIMARY KEY([company_id])
);
--> statement-breakpoint
CREATE TABLE [portfolios] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[type] nvarchar(200) NOT NULL,
	[data_source] nvarchar(200) NOT NULL,
	[synthetic] bit NOT NULL,
	[customers] int NOT NULL,
	[overdue_cents] bigint NOT NULL,
	[expected_cents] bigint NOT NULL,
	[created_at] bigint NOT NULL,
	[updated_at] bigint NOT NULL,
	CONSTRAINT [portfolios_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [customers] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[ref_index] varchar(64) NOT NULL,
	[document_index] varchar(64) NOT NULL,
	[phone_index] varchar(64) NOT NULL,
	[email_index] varchar(64) NOT NULL,
	[name_index] varchar(64) NOT NULL,
	[created_at] bigint NOT NULL,
	[updated_at] bigint NOT NULL,
	[erased_at] bigint NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [customers_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [debts] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[customer_id] varchar(64) NOT NULL,
	[portfolio_id] varchar(64) NOT NULL,
	[consortium_id] nvarchar(200) NOT NULL,
	[state] varchar(64) NOT NULL,
	[overdue_cents] bigint NOT NULL,
	[overdue_days] int NOT NULL,
	[as_of] bigint NOT NULL,
	[installments_overdue] int NOT NULL,
	[total_cents] bigint NOT NULL,
	[last_payment_day] varchar(64) NOT NULL,
	[history_score] float,
	[risk_segment] varchar(64) NOT NULL,
	[contemplated] bit,
	[components] nvarchar(max),
	[probability] float NOT NULL,
	[score_source] varchar(64) NOT NULL,
	[score_version] varchar(64) NOT NULL,
	[expected_cents] bigint NOT NULL,
	[segment] varchar(64) NOT NULL,
	[scored_at] bigint NOT NULL,
	[sight] nvarchar(max) NOT NULL,
	[sight_at] bigint NOT NULL,
	[entered_at] bigint NOT NULL,
	[entered_cents] bigint NOT NULL,
	[recovered_cents] bigint NOT NULL,
	[told_cents] bigint NOT NULL,
	[unseen_cents] bigint NOT NULL,
	[control_group_id] varchar(64) NOT NULL,
	[control_lot] int NOT NULL,
	[contacted_at] bigint NOT NULL,
	[created_at] bigint NOT NULL,
	[updated_at] bigint NOT NULL,
	CONSTRAINT [debts_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [control_groups] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[share_basis_points] int NOT NULL,
	[salt] varchar(64) NOT NULL,
	[started_at] bigint NOT NULL,
	[ended_at] bigint NOT NULL,
	[running_key] varchar(64) NOT NULL,
	[reason] nvarchar(600) NOT NULL,
	[actor_type] varchar(64) NOT NULL,
	[actor_id] varchar(64) NOT NULL,
	[closing] nvarchar(max),
	CONSTRAINT [control_groups_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [collection_policies] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[portfolio_id] varchar(64) NOT NULL,
	[version] int NOT NULL,
	[policy] nvarchar(max) NOT NULL,
	[actor_type] varchar(64) NOT NULL,
	[actor_id] varchar(64) NOT NULL,
	[at] bigint NOT NULL,
	CONSTRAINT [collection_policies_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [contact_preferences] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[customer_id] varchar(64) NOT NULL,
	[kind] varchar(64) NOT NULL,
	[channel] varchar(64) NOT NULL,
	[details] nvarchar(max) NOT NULL,
	[source] varchar(64) NOT NULL,
	[at] bigint NOT NULL,
	[ended_at] bigint NOT NULL,
	CONSTRAINT [contact_preferences_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [suppressions] (
	[company_id] varchar(64),
	[document_index] varchar(64),
	[at] bigint NOT NULL,
	CONSTRAINT [suppressions_pkey] PRIMARY KEY([company_id],[document_index])
);
--> statement-breakpoint
CREATE TABLE [recovery_outcomes] (
	[debt_id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[recovered] bit NOT NULL,
	[recovered_cents] bigint NOT NULL,
	[features] nvarchar(max) NOT NULL,
	[at] bigint NOT NULL,
	CONSTRAINT [recovery_outcomes_pkey] PRIMARY KEY([debt_id])
);
--> statement-breakpoint
CREATE TABLE [recovery_models] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[version] int NOT NULL,
	[active] bit NOT NULL,
	[outcomes] int NOT NULL,
	[metrics] nvarchar(max) NOT NULL,
	[at] bigint NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [recovery_models_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [agreements] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[customer_id] varchar(64) NOT NULL,
	[debt_id] varchar(64) NOT NULL,
	[conversation_id] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[state] varchar(64) NOT NULL,
	[standing_key] varchar(64) NOT NULL,
	[kind] varchar(64) NOT NULL,
	[offer_id] varchar(64) NOT NULL,
	[total_cents] bigint NOT NULL,
	[discount_cents] bigint NOT NULL,
	[discount_basis_points] int NOT NULL,
	[schedule] nvarchar(max) NOT NULL,
	[method] varchar(64) NOT NULL,
	[policy_version] varchar(64) NOT NULL,
	[paid_cents] bigint NOT NULL,
	[credited_cents] bigint NOT NULL,
	[next_due_day] varchar(64) NOT NULL,
	[end_reason] varchar(64) NOT NULL,
	[accepted_at] bigint NOT NULL,
	[updated_at] bigint NOT NULL,
	[ended_at] bigint NOT NULL,
	CONSTRAINT [agreements_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [payment_promises] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[customer_id] varchar(64) NOT NULL,
	[debt_id] varchar(64) NOT NULL,
	[conversation_id] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[state] varchar(64) NOT NULL,
	[day] varchar(64) NOT NULL,
	[amount_cents] bigint,
	[at] bigint NOT NULL,
	CONSTRAINT [payment_promises_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [payment_requests] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[agreement_id] varchar(64) NOT NULL,
	[customer_id] varchar(64) NOT NULL,
	[debt_id] varchar(64) NOT NULL,
	[conversation_id] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[installment] int NOT NULL,
	[method] varchar(64) NOT NULL,
	[provider] varchar(64) NOT NULL,
	[state] varchar(64) NOT NULL,
	[amount_cents] bigint NOT NULL,
	[due_day] varchar(64) NOT NULL,
	[txid] varchar(64) NOT NULL,
	[pix_key] nvarchar(200) NOT NULL,
	[code] nvarchar(max) NOT NULL,
	[paid_cents] bigint NOT NULL,
	[refunded_cents] bigint NOT NULL,
	[error_code] varchar(64) NOT NULL,
	[created_at] bigint NOT NULL,
	[updated_at] bigint NOT NULL,
	[expires_at] bigint NOT NULL,
	[paid_at] bigint NOT NULL,
	CONSTRAINT [payment_requests_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [pay_links] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[slug_hash] varchar(64) NOT NULL,
	[customer_id] varchar(64) NOT NULL,
	[debt_id] varchar(64) NOT NULL,
	[conversation_id] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[expires_at] bigint NOT NULL,
	[attempts] int NOT NULL,
	[locked_until] bigint NOT NULL,
	[session_hash] varchar(64) NOT NULL,
	[session_until] bigint NOT NULL,
	[verified_at] bigint NOT NULL,
	[revoked_at] bigint NOT NULL,
	[created_at] bigint NOT NULL,
	CONSTRAINT [pay_links_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [payment_settings] (
	[company_id] varchar(64),
	[provider] varchar(64) NOT NULL,
	[pix_key] nvarchar(200) NOT NULL,
	[merchant_name] nvarchar(200) NOT NULL,
	[merchant_city] nvarchar(120) NOT NULL,
	[charge_minutes] int NOT NULL,
	[grace_days] int NOT NULL,
	[inbound_hash] varchar(64) NOT NULL,
	[inbound_hash_before] varchar(64) NOT NULL,
	[version] int NOT NULL,
	[updated_at] bigint NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [payment_settings_pkey] PRIMARY KEY([company_id])
);
--> statement-breakpoint
CREATE TABLE [payment_notices] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[source] varchar(64) NOT NULL,
	[digest] varchar(64) NOT NULL,
	[state] varchar(64) NOT NULL,
	[repeats] int NOT NULL,
	[received_at] bigint NOT NULL,
	[processed_at] bigint NOT NULL,
	[error_code] varchar(64) NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [payment_notices_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [payments] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[end_to_end_id] varchar(64) NOT NULL,
	[txid] varchar(64) NOT NULL,
	[payment_request_id] varchar(64) NOT NULL,
	[agreement_id] varchar(64) NOT NULL,
	[customer_id] varchar(64) NOT NULL,
	[debt_id] varchar(64) NOT NULL,
	[conversation_id] varchar(64) NOT NULL,
	[source] varchar(64) NOT NULL,
	[state] varchar(64) NOT NULL,
	[finding] varchar(64) NOT NULL,
	[amount_cents] bigint NOT NULL,
	[late_charges_cents] bigint NOT NULL,
	[refunded_cents] bigint NOT NULL,
	[paid_at] bigint NOT NULL,
	[received_at] bigint NOT NULL,
	[updated_at] bigint NOT NULL,
	[bank_line_id] varchar(64) NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [payments_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [refunds] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[payment_id] varchar(64) NOT NULL,
	[end_to_end_id] varchar(64) NOT NULL,
	[refund_key] varchar(64) NOT NULL,
	[state] varchar(64) NOT NULL,
	[amount_cents] bigint NOT NULL,
	[requested_at] bigint NOT NULL,
	[settled_at] bigint NOT NULL,
	CONSTRAINT [refunds_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [ledger_lines] (
	[id] varchar(64),
	[entry_id] varchar(64) NOT NULL,
	[company_id] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[at] bigint NOT NULL,
	[kind] varchar(64) NOT NULL,
	[account] varchar(64) NOT NULL,
	[debit_cents] bigint NOT NULL,
	[credit_cents] bigint NOT NULL,
	[agreement_id] varchar(64) NOT NULL,
	[payment_id] varchar(64) NOT NULL,
	CONSTRAINT [ledger_lines_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [bank_files] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[name] nvarchar(400) NOT NULL,
	[format] varchar(64) NOT NULL,
	[digest] varchar(64) NOT NULL,
	[from_day] varchar(64) NOT NULL,
	[to_day] varchar(64) NOT NULL,
	[lines] int NOT NULL,
	[credit_cents] bigint NOT NULL,
	[debit_cents] bigint NOT NULL,
	[actor_id] varchar(64) NOT NULL,
	[at] bigint NOT NULL,
	CONSTRAINT [bank_files_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [bank_lines] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[file_id] varchar(64) NOT NULL,
	[key] varchar(64) NOT NULL,
	[day] varchar(64) NOT NULL,
	[amount_cents] bigint NOT NULL,
	[state] varchar(64) NOT NULL,
	[payment_id] varchar(64) NOT NULL,
	[refund_id] varchar(64) NOT NULL,
	[at] bigint NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [bank_lines_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [pay_page_guesses] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[customer_id] varchar(64) NOT NULL,
	[day] varchar(64) NOT NULL,
	[wrong] int NOT NULL,
	[updated_at] bigint NOT NULL,
	CONSTRAINT [pay_page_guesses_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [debtor_notes] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[link_id] varchar(64) NOT NULL,
	[customer_id] varchar(64) NOT NULL,
	[debt_id] varchar(64) NOT NULL,
	[conversation_id] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[topic] varchar(64) NOT NULL,
	[reason] varchar(64) NOT NULL,
	[verified] bit NOT NULL,
	[at] bigint NOT NULL,
	[undone_at] bigint NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [debtor_notes_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [personas] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[number] int NOT NULL,
	[version] int NOT NULL,
	[enabled] bit NOT NULL,
	[created_at] bigint NOT NULL,
	[updated_at] bigint NOT NULL,
	CONSTRAINT [personas_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [persona_versions] (
	[persona_id] varchar(64),
	[version] int,
	[company_id] varchar(64) NOT NULL,
	[content] nvarchar(max) NOT NULL,
	[actor_type] varchar(64) NOT NULL,
	[actor_id] varchar(64) NOT NULL,
	[restored_from] int NOT NULL,
	[at] bigint NOT NULL,
	CONSTRAINT [persona_versions_pkey] PRIMARY KEY([persona_id],[version])
);
--> statement-breakpoint
CREATE TABLE [persona_experiments] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[persona_id] varchar(64) NOT NULL,
	[version_a] int NOT NULL,
	[version_b] int NOT NULL,
	[share_b] int NOT NULL,
	[started_at] bigint NOT NULL,
	[ended_at] bigint NOT NULL,
	[winner] int NOT NULL,
	CONSTRAINT [persona_experiments_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [conversations] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[customer_id] varchar(64) NOT NULL,
	[debt_id] varchar(64) NOT NULL,
	[portfolio_id] varchar(64) NOT NULL,
	[channel] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[state] varchar(64) NOT NULL,
	[holder] varchar(64) NOT NULL,
	[assignee_id] varchar(64) NOT NULL,
	[escalation_reason] varchar(64) NOT NULL,
	[escalated_at] bigint NOT NULL,
	[verified] bit NOT NULL,
	[persona_id] varchar(64) NOT NULL,
	[persona_number] int NOT NULL,
	[persona_version] int NOT NULL,
	[experiment_id] varchar(64) NOT NULL,
	[segment] varchar(64) NOT NULL,
	[outcome] varchar(64) NOT NULL,
	[satisfaction] int,
	[complaint] bit NOT NULL,
	[messages] int NOT NULL,
	[blocked_drafts] int NOT NULL,
	[tokens_in] int NOT NULL,
	[tokens_out] int NOT NULL,
	[cost_micros] int NOT NULL,
	[fallbacks] int NOT NULL,
	[started_at] bigint NOT NULL,
	[last_message_at] bigint NOT NULL,
	[last_customer_at] bigint NOT NULL,
	[closed_at] bigint NOT NULL,
	[revision] int NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [conversations_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [messages] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[conversation_id] varchar(64) NOT NULL,
	[customer_id] varchar(64) NOT NULL,
	[seq] int NOT NULL,
	[author] varchar(64) NOT NULL,
	[author_id] varchar(64) NOT NULL,
	[state] varchar(64) NOT NULL,
	[proactive] bit NOT NULL,
	[at] bigint NOT NULL,
	[channel_index] varchar(64) NOT NULL,
	[act] varchar(64) NOT NULL,
	[confidence] float,
	[reviewed_act] varchar(64) NOT NULL,
	[reviewed_by] varchar(64) NOT NULL,
	[reviewed_at] bigint NOT NULL,
	[guard_verdict] varchar(64) NOT NULL,
	[guard_rules] nvarchar(max) NOT NULL,
	[policy_rules] nvarchar(max) NOT NULL,
	[response_ms] int NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [messages_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [conversation_notes] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[conversation_id] varchar(64) NOT NULL,
	[actor_id] varchar(64) NOT NULL,
	[at] bigint NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [conversation_notes_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [webhook_endpoints] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[state] varchar(64) NOT NULL,
	[disabled_reason] varchar(64) NOT NULL,
	[disabled_at] bigint NOT NULL,
	[description] nvarchar(400) NOT NULL,
	[event_types] nvarchar(max) NOT NULL,
	[include_simulated] bit NOT NULL,
	[previous_until] bigint NOT NULL,
	[failing_since] bigint NOT NULL,
	[paused_until] bigint NOT NULL,
	[last_delivered_at] bigint NOT NULL,
	[actor_id] varchar(64) NOT NULL,
	[created_at] bigint NOT NULL,
	[updated_at] bigint NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [webhook_endpoints_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [webhook_deliveries] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[endpoint_id] varchar(64) NOT NULL,
	[event_id] varchar(64) NOT NULL,
	[event_type] varchar(64) NOT NULL,
	[lane] varchar(64) NOT NULL,
	[state] varchar(64) NOT NULL,
	[attempts] int NOT NULL,
	[round_attempts] int NOT NULL,
	[next_at] bigint NOT NULL,
	[lease_until] bigint NOT NULL,
	[fence] int NOT NULL,
	[last_status] int NOT NULL,
	[last_error] varchar(64) NOT NULL,
	[event_at] bigint NOT NULL,
	[created_at] bigint NOT NULL,
	[finished_at] bigint NOT NULL,
	[body] nvarchar(max) NOT NULL,
	CONSTRAINT [webhook_deliveries_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [webhook_attempts] (
	[delivery_id] varchar(64),
	[number] int,
	[company_id] varchar(64) NOT NULL,
	[at] bigint NOT NULL,
	[duration_ms] int NOT NULL,
	[status] int NOT NULL,
	[error_code] varchar(64) NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [webhook_attempts_pkey] PRIMARY KEY([delivery_id],[number])
);
--> statement-breakpoint
CREATE TABLE [analytics_events] (
	[company_id] varchar(64),
	[seq] int,
	[event_id] varchar(64) NOT NULL,
	[type] varchar(64) NOT NULL,
	[version] int NOT NULL,
	[source] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[at] bigint NOT NULL,
	[received_at] bigint NOT NULL,
	[session_id] varchar(64) NOT NULL,
	[customer_id] varchar(64) NOT NULL,
	[channel] varchar(64) NOT NULL,
	[segment] varchar(64) NOT NULL,
	[portfolio_id] varchar(64) NOT NULL,
	[persona] int NOT NULL,
	[data] nvarchar(max) NOT NULL,
	CONSTRAINT [analytics_events_pkey] PRIMARY KEY([company_id],[seq])
);
--> statement-breakpoint
CREATE TABLE [analytics_heads] (
	[company_id] varchar(64),
	[seq] int NOT NULL,
	[time_zone] nvarchar(128) NOT NULL,
	[generation] int NOT NULL,
	[build_generation] int NOT NULL,
	[build_time_zone] nvarchar(128) NOT NULL,
	[build_seq] int NOT NULL,
	[updated_at] bigint NOT NULL,
	CONSTRAINT [analytics_heads_pkey] PRIMARY KEY([company_id])
);
--> statement-breakpoint
CREATE TABLE [analytics_rollups] (
	[company_id] varchar(64),
	[generation] int,
	[simulated] bit,
	[scope] varchar(64),
	[grain] varchar(64),
	[bucket] bigint,
	[dimension] varchar(64),
	[value] varchar(64),
	[measures] nvarchar(max) NOT NULL,
	CONSTRAINT [analytics_rollups_pkey] PRIMARY KEY([company_id],[generation],[simulated],[scope],[grain],[bucket],[dimension],[value])
);
--> statement-breakpoint
CREATE TABLE [analytics_sessions] (
	[company_id] varchar(64),
	[generation] int,
	[simulated] bit,
	[session_id] varchar(64),
	[facts] nvarchar(max) NOT NULL,
	CONSTRAINT [analytics_sessions_pkey] PRIMARY KEY([company_id],[generation],[simulated],[session_id])
);
--> statement-breakpoint
CREATE TABLE [analytics_decisions] (
	[company_id] varchar(64),
	[decision_id] varchar(64),
	[model_id] varchar(64) NOT NULL,
	[model_version] int NOT NULL,
	[probability] float NOT NULL,
	[threshold] float NOT NULL,
	[decision] varchar(64) NOT NULL,
	[review] varchar(64) NOT NULL,
	[reviewed_at] bigint NOT NULL,
	[at] bigint NOT NULL,
	[made_by] varchar(64) NOT NULL,
	[outcome_at] bigint NOT NULL,
	[paid] bit NOT NULL,
	[days_late] int,
	[lost_cents] bigint,
	[customer_key] varchar(64) NOT NULL,
	CONSTRAINT [analytics_decisions_pkey] PRIMARY KEY([company_id],[decision_id])
);
--> statement-breakpoint
CREATE TABLE [analytics_recoveries] (
	[company_id] varchar(64),
	[event_id] varchar(64),
	[customer_key] varchar(64) NOT NULL,
	[at] bigint NOT NULL,
	[cents] bigint NOT NULL,
	CONSTRAINT [analytics_recoveries_pkey] PRIMARY KEY([company_id],[event_id])
);
--> statement-breakpoint
CREATE TABLE [analytics_settings] (
	[company_id] varchar(64),
	[monthly_target_cents] bigint NOT NULL,
	[rate_target_basis_points] int NOT NULL,
	[costs] nvarchar(max) NOT NULL,
	[version] int NOT NULL,
	[updated_at] bigint NOT NULL,
	CONSTRAINT [analytics_settings_pkey] PRIMARY KEY([company_id])
);
--> statement-breakpoint
CREATE TABLE [alert_rules] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[key] varchar(64) NOT NULL,
	[name] nvarchar(240) NOT NULL,
	[metric] varchar(64) NOT NULL,
	[dimension] varchar(64) NOT NULL,
	[value] varchar(64) NOT NULL,
	[simulated] bit NOT NULL,
	[window_minutes] int NOT NULL,
	[direction] varchar(64) NOT NULL,
	[threshold] float NOT NULL,
	[clear_at] float NOT NULL,
	[minimum_count] int NOT NULL,
	[severity] varchar(64) NOT NULL,
	[quiet_from] varchar(64) NOT NULL,
	[quiet_to] varchar(64) NOT NULL,
	[deliver] nvarchar(max) NOT NULL,
	[enabled] bit NOT NULL,
	[open_alert_id] varchar(64) NOT NULL,
	[seen_seq] int NOT NULL,
	[seen_at] bigint NOT NULL,
	[version] int NOT NULL,
	[created_at] bigint NOT NULL,
	[updated_at] bigint NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [alert_rules_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE TABLE [report_schedules] (
	[id] varchar(64),
	[company_id] varchar(64) NOT NULL,
	[name] nvarchar(240) NOT NULL,
	[cadence] varchar(64) NOT NULL,
	[weekday] int NOT NULL,
	[day] int NOT NULL,
	[hour] int NOT NULL,
	[view] nvarchar(max) NOT NULL,
	[formats] nvarchar(max) NOT NULL,
	[enabled] bit NOT NULL,
	[revision] int NOT NULL,
	[next_run_at] bigint NOT NULL,
	[job_id] varchar(64) NOT NULL,
	[last_run_at] bigint NOT NULL,
	[last_state] varchar(64) NOT NULL,
	[created_at] bigint NOT NULL,
	[updated_at] bigint NOT NULL,
	[blob] varbinary(max) NOT NULL,
	CONSTRAINT [report_schedules_pkey] PRIMARY KEY([id])
);
--> statement-breakpoint
CREATE UNIQUE INDEX [audit_company_seq] ON [audit_entries] ([company_id],[seq]);--> statement-breakpoint
CREATE INDEX [audit_company_action] ON [audit_entries] ([company_id],[action],[seq]);--> statement-breakpoint
CREATE INDEX [audit_company_resource] ON [audit_entries] ([company_id],[resource_id],[seq]);--> statement-breakpoint
CREATE UNIQUE INDEX [jobs_name_key] ON [jobs] ([company_id],[name],[key]);--> statement-breakpoint
CREATE INDEX [jobs_due] ON [jobs] ([state],[run_at]);--> statement-breakpoint
CREATE INDEX [jobs_company] ON [jobs] ([company_id],[name],[id]);--> statement-breakpoint
CREATE INDEX [outbox_pending] ON [outbox] ([published_at],[parked_at],[id],[company_id]);--> statement-breakpoint
CREATE INDEX [outbox_held] ON [outbox] ([published_at],[parked_at],[next_at],[company_id]);--> statement-breakpoint
CREATE INDEX [outbox_company] ON [outbox] ([company_id],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [alerts_key] ON [alerts] ([company_id],[key]);--> statement-breakpoint
CREATE INDEX [alerts_subject] ON [alerts] ([company_id],[kind],[subject],[at]);--> statement-breakpoint
CREATE INDEX [alerts_company] ON [alerts] ([company_id],[state],[id]);--> statement-breakpoint
CREATE INDEX [idempotency_expiry] ON [idempotency_keys] ([expires_at]);--> statement-breakpoint
CREATE UNIQUE INDEX [companies_administrator] ON [companies] ([administrator_id]);--> statement-breakpoint
CREATE UNIQUE INDEX [companies_email] ON [companies] ([email_index]);--> statement-breakpoint
CREATE UNIQUE INDEX [companies_document] ON [companies] ([document_index]);--> statement-breakpoint
CREATE UNIQUE INDEX [users_email] ON [users] ([email_index]);--> statement-breakpoint
CREATE INDEX [users_company] ON [users] ([company_id],[id]);--> statement-breakpoint
CREATE INDEX [tokens_company] ON [tokens] ([company_id],[id]);--> statement-breakpoint
CREATE INDEX [tokens_key] ON [tokens] ([key_id],[expires_at]);--> statement-breakpoint
CREATE INDEX [signing_keys_state] ON [signing_keys] ([state],[created_at]);--> statement-breakpoint
CREATE UNIQUE INDEX [invites_secret] ON [invites] ([secret_hash]);--> statement-breakpoint
CREATE INDEX [invites_company] ON [invites] ([company_id],[id]);--> statement-breakpoint
CREATE INDEX [invites_email] ON [invites] ([email_index]);--> statement-breakpoint
CREATE INDEX [datasets_company] ON [datasets] ([company_id],[id]);--> statement-breakpoint
CREATE INDEX [datasets_base] ON [datasets] ([company_id],[base_id]);--> statement-breakpoint
CREATE UNIQUE INDEX [models_company_version] ON [models] ([company_id],[version]);--> statement-breakpoint
CREATE UNIQUE INDEX [models_job] ON [models] ([job_id]);--> statement-breakpoint
CREATE INDEX [models_company_dataset] ON [models] ([company_id],[dataset_id]);--> statement-breakpoint
CREATE INDEX [activations_company] ON [activations] ([company_id],[id]);--> statement-breakpoint
CREATE INDEX [activations_model] ON [activations] ([company_id],[model_id],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [decisions_batch] ON [decisions] ([batch_id],[batch_index]);--> statement-breakpoint
CREATE INDEX [decisions_company] ON [decisions] ([company_id],[at],[id]);--> statement-breakpoint
CREATE INDEX [decisions_kind] ON [decisions] ([company_id],[decision],[at],[id]);--> statement-breakpoint
CREATE INDEX [decisions_model] ON [decisions] ([company_id],[model_id],[at],[id]);--> statement-breakpoint
CREATE INDEX [decisions_order] ON [decisions] ([company_id],[order_index],[at],[id]);--> statement-breakpoint
CREATE INDEX [decision_reviews_decision] ON [decision_reviews] ([company_id],[decision_id],[id]);--> statement-breakpoint
CREATE INDEX [shadow_scores_model] ON [shadow_scores] ([company_id],[model_id],[at],[decision_id]);--> statement-breakpoint
CREATE INDEX [shadow_scores_agrees] ON [shadow_scores] ([company_id],[model_id],[agrees],[at],[decision_id]);--> statement-breakpoint
CREATE INDEX [retrainings_company] ON [retrainings] ([company_id],[id]);--> statement-breakpoint
CREATE INDEX [retrainings_base] ON [retrainings] ([company_id],[base_id],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [portfolios_name] ON [portfolios] ([company_id],[type],[data_source]);--> statement-breakpoint
CREATE INDEX [portfolios_company] ON [portfolios] ([company_id],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [customers_ref] ON [customers] ([company_id],[ref_index]);--> statement-breakpoint
CREATE INDEX [customers_document] ON [customers] ([company_id],[document_index]);--> statement-breakpoint
CREATE INDEX [customers_phone] ON [customers] ([company_id],[phone_index]);--> statement-breakpoint
CREATE INDEX [customers_email] ON [customers] ([company_id],[email_index]);--> statement-breakpoint
CREATE INDEX [customers_name] ON [customers] ([company_id],[name_index]);--> statement-breakpoint
CREATE INDEX [customers_company] ON [customers] ([company_id],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [debts_contract] ON [debts] ([company_id],[customer_id],[consortium_id]);--> statement-breakpoint
CREATE INDEX [debts_work] ON [debts] ([company_id],[portfolio_id],[expected_cents],[id]);--> statement-breakpoint
CREATE INDEX [debts_order] ON [debts] ([company_id],[expected_cents],[id]);--> statement-breakpoint
CREATE INDEX [debts_sight] ON [debts] ([sight_at],[company_id],[id]);--> statement-breakpoint
CREATE INDEX [debts_control] ON [debts] ([company_id],[control_group_id],[customer_id]);--> statement-breakpoint
CREATE UNIQUE INDEX [control_groups_running] ON [control_groups] ([company_id],[running_key]);--> statement-breakpoint
CREATE INDEX [control_groups_company] ON [control_groups] ([company_id],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [collection_policies_version] ON [collection_policies] ([company_id],[portfolio_id],[version]);--> statement-breakpoint
CREATE INDEX [contact_preferences_customer] ON [contact_preferences] ([company_id],[customer_id],[id]);--> statement-breakpoint
CREATE INDEX [recovery_outcomes_company] ON [recovery_outcomes] ([company_id],[at],[debt_id]);--> statement-breakpoint
CREATE UNIQUE INDEX [recovery_models_version] ON [recovery_models] ([company_id],[version]);--> statement-breakpoint
CREATE UNIQUE INDEX [agreements_standing] ON [agreements] ([company_id],[standing_key]);--> statement-breakpoint
CREATE INDEX [agreements_company] ON [agreements] ([company_id],[id]);--> statement-breakpoint
CREATE INDEX [agreements_customer] ON [agreements] ([company_id],[customer_id],[id]);--> statement-breakpoint
CREATE INDEX [agreements_debt] ON [agreements] ([company_id],[debt_id],[state]);--> statement-breakpoint
CREATE INDEX [agreements_conversation] ON [agreements] ([company_id],[conversation_id]);--> statement-breakpoint
CREATE INDEX [agreements_due] ON [agreements] ([company_id],[state],[next_due_day]);--> statement-breakpoint
CREATE INDEX [payment_promises_customer] ON [payment_promises] ([company_id],[customer_id],[id]);--> statement-breakpoint
CREATE INDEX [payment_promises_state] ON [payment_promises] ([company_id],[state],[day]);--> statement-breakpoint
CREATE UNIQUE INDEX [payment_requests_txid] ON [payment_requests] ([company_id],[txid]);--> statement-breakpoint
CREATE INDEX [payment_requests_company] ON [payment_requests] ([company_id],[id]);--> statement-breakpoint
CREATE INDEX [payment_requests_agreement] ON [payment_requests] ([company_id],[agreement_id],[id]);--> statement-breakpoint
CREATE INDEX [payment_requests_conversation] ON [payment_requests] ([company_id],[conversation_id],[id]);--> statement-breakpoint
CREATE INDEX [payment_requests_due] ON [payment_requests] ([state],[expires_at]);--> statement-breakpoint
CREATE UNIQUE INDEX [pay_links_slug] ON [pay_links] ([slug_hash]);--> statement-breakpoint
CREATE INDEX [pay_links_debt] ON [pay_links] ([company_id],[debt_id],[id]);--> statement-breakpoint
CREATE INDEX [pay_links_customer] ON [pay_links] ([company_id],[customer_id],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [payment_settings_inbound] ON [payment_settings] ([inbound_hash]);--> statement-breakpoint
CREATE UNIQUE INDEX [payment_settings_inbound_before] ON [payment_settings] ([inbound_hash_before]);--> statement-breakpoint
CREATE UNIQUE INDEX [payment_notices_digest] ON [payment_notices] ([company_id],[digest]);--> statement-breakpoint
CREATE INDEX [payment_notices_state] ON [payment_notices] ([company_id],[state],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [payments_end_to_end] ON [payments] ([company_id],[end_to_end_id]);--> statement-breakpoint
CREATE INDEX [payments_company] ON [payments] ([company_id],[id]);--> statement-breakpoint
CREATE INDEX [payments_state] ON [payments] ([company_id],[state],[id]);--> statement-breakpoint
CREATE INDEX [payments_agreement] ON [payments] ([company_id],[agreement_id],[id]);--> statement-breakpoint
CREATE INDEX [payments_txid] ON [payments] ([company_id],[txid]);--> statement-breakpoint
CREATE INDEX [payments_day] ON [payments] ([company_id],[paid_at],[id]);--> statement-breakpoint
CREATE INDEX [payments_customer] ON [payments] ([company_id],[customer_id],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [refunds_key] ON [refunds] ([company_id],[end_to_end_id],[refund_key]);--> statement-breakpoint
CREATE INDEX [refunds_payment] ON [refunds] ([company_id],[payment_id],[id]);--> statement-breakpoint
CREATE INDEX [refunds_state] ON [refunds] ([company_id],[state],[id]);--> statement-breakpoint
CREATE INDEX [ledger_lines_entry] ON [ledger_lines] ([company_id],[entry_id]);--> statement-breakpoint
CREATE INDEX [ledger_lines_account] ON [ledger_lines] ([company_id],[simulated],[account],[at]);--> statement-breakpoint
CREATE INDEX [ledger_lines_agreement] ON [ledger_lines] ([company_id],[agreement_id],[id]);--> statement-breakpoint
CREATE INDEX [ledger_lines_payment] ON [ledger_lines] ([company_id],[payment_id],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [bank_files_digest] ON [bank_files] ([company_id],[digest]);--> statement-breakpoint
CREATE INDEX [bank_files_company] ON [bank_files] ([company_id],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [bank_lines_key] ON [bank_lines] ([company_id],[key]);--> statement-breakpoint
CREATE INDEX [bank_lines_company] ON [bank_lines] ([company_id],[id]);--> statement-breakpoint
CREATE INDEX [bank_lines_state] ON [bank_lines] ([company_id],[state],[day],[id]);--> statement-breakpoint
CREATE INDEX [bank_lines_file] ON [bank_lines] ([company_id],[file_id],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [pay_page_guesses_day] ON [pay_page_guesses] ([company_id],[customer_id],[day]);--> statement-breakpoint
CREATE INDEX [debtor_notes_link] ON [debtor_notes] ([company_id],[link_id],[id]);--> statement-breakpoint
CREATE INDEX [debtor_notes_customer] ON [debtor_notes] ([company_id],[customer_id],[id]);--> statement-breakpoint
CREATE UNIQUE INDEX [personas_number] ON [personas] ([company_id],[number]);--> statement-breakpoint
CREATE INDEX [persona_experiments_persona] ON [persona_experiments] ([company_id],[persona_id],[id]);--> statement-breakpoint
CREATE INDEX [conversations_company] ON [conversations] ([company_id],[last_message_at],[id]);--> statement-breakpoint
CREATE INDEX [conversations_queue] ON [conversations] ([company_id],[state],[holder],[escalated_at],[id]);--> statement-breakpoint
CREATE INDEX [conversations_assignee] ON [conversations] ([company_id],[assignee_id],[last_message_at],[id]);--> statement-breakpoint
CREATE INDEX [conversations_customer] ON [conversations] ([company_id],[customer_id],[id]);--> statement-breakpoint
CREATE INDEX [conversations_persona] ON [conversations] ([company_id],[persona_id],[started_at]);--> statement-breakpoint
CREATE UNIQUE INDEX [messages_place] ON [messages] ([conversation_id],[seq]);--> statement-breakpoint
CREATE UNIQUE INDEX [messages_channel] ON [messages] ([company_id],[conversation_id],[channel_index]);--> statement-breakpoint
CREATE INDEX [messages_customer] ON [messages] ([company_id],[customer_id],[at]);--> statement-breakpoint
CREATE INDEX [conversation_notes_conversation] ON [conversation_notes] ([company_id],[conversation_id],[id]);--> statement-breakpoint
CREATE INDEX [webhook_endpoints_company] ON [webhook_endpoints] ([company_id],[state],[id]);--> statement-breakpoint
CREATE INDEX [webhook_endpoints_state] ON [webhook_endpoints] ([state]);--> statement-breakpoint
CREATE UNIQUE INDEX [webhook_deliveries_event] ON [webhook_deliveries] ([endpoint_id],[event_id]);--> statement-breakpoint
CREATE INDEX [webhook_deliveries_lane] ON [webhook_deliveries] ([endpoint_id],[state],[lane],[event_id]);--> statement-breakpoint
CREATE INDEX [webhook_deliveries_due] ON [webhook_deliveries] ([state],[next_at]);--> statement-breakpoint
CREATE INDEX [webhook_deliveries_list] ON [webhook_deliveries] ([company_id],[endpoint_id],[id]);--> statement-breakpoint
CREATE INDEX [webhook_deliveries_age] ON [webhook_deliveries] ([created_at]);--> statement-breakpoint
CREATE INDEX [webhook_deliveries_health] ON [webhook_deliveries] ([company_id],[created_at]);--> statement-breakpoint
CREATE UNIQUE INDEX [analytics_events_id] ON [analytics_events] ([company_id],[event_id]);--> statement-breakpoint
CREATE INDEX [analytics_events_type] ON [analytics_events] ([company_id],[type],[seq]);--> statement-breakpoint
CREATE INDEX [analytics_events_session] ON [analytics_events] ([company_id],[session_id],[seq]);--> statement-breakpoint
CREATE INDEX [analytics_rollups_sweep] ON [analytics_rollups] ([grain],[bucket]);--> statement-breakpoint
CREATE INDEX [analytics_decisions_at] ON [analytics_decisions] ([company_id],[at]);--> statement-breakpoint
CREATE INDEX [analytics_recoveries_customer] ON [analytics_recoveries] ([company_id],[customer_key]);--> statement-breakpoint
CREATE UNIQUE INDEX [alert_rules_key] ON [alert_rules] ([company_id],[key]);--> statement-breakpoint
CREATE INDEX [alert_rules_company] ON [alert_rules] ([company_id],[id]);--> statement-breakpoint
CREATE INDEX [report_schedules_company] ON [report_schedules] ([company_id],[id]);
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_type` text NOT NULL,
	`actor_id` text NOT NULL,
	`action` text NOT NULL,
	`resource_type` text NOT NULL,
	`resource_id` text NOT NULL,
	`details` text NOT NULL,
	`request_id` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_heads` (
	`company_id` text PRIMARY KEY,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`seal` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `company_keys` (
	`company_id` text NOT NULL,
	`version` integer NOT NULL,
	`wrapped` blob NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT `company_keys_pk` PRIMARY KEY(`company_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`name` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`max_attempts` integer NOT NULL,
	`run_at` integer NOT NULL,
	`lease_until` integer NOT NULL,
	`fence` integer NOT NULL,
	`progress` real NOT NULL,
	`stage` text NOT NULL,
	`cancel_requested` integer NOT NULL,
	`error_code` text,
	`result` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`at` integer NOT NULL,
	`published_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer NOT NULL,
	`parked_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `alerts` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`subject` text NOT NULL,
	`severity` text NOT NULL,
	`simulated` integer NOT NULL,
	`state` text NOT NULL,
	`details` text NOT NULL,
	`at` integer NOT NULL,
	`resolved_at` integer NOT NULL,
	`acknowledged_at` integer NOT NULL,
	`acknowledged_by` text NOT NULL,
	`snoozed_until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`company_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer NOT NULL,
	`response` blob NOT NULL,
	`expires_at` integer NOT NULL,
	CONSTRAINT `idempotency_keys_pk` PRIMARY KEY(`company_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `companies` (
	`id` text PRIMARY KEY,
	`administrator_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`email_index` text NOT NULL,
	`document_index` text NOT NULL,
	`demo` integer NOT NULL,
	`sandbox` integer NOT NULL,
	`time_zone` text NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`email_index` text NOT NULL,
	`password_hash` text,
	`role` text NOT NULL,
	`session_version` integer NOT NULL,
	`failed_attempts` integer NOT NULL,
	`locked_until` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_login_at` integer,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`key_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE TABLE `signing_keys` (
	`id` text PRIMARY KEY,
	`state` text NOT NULL,
	`sealed_private` blob NOT NULL,
	`public_jwk` text NOT NULL,
	`created_at` integer NOT NULL,
	`retiring_at` integer,
	`retired_at` integer
);
--> statement-breakpoint
CREATE TABLE `invites` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`email_index` text NOT NULL,
	`role` text NOT NULL,
	`secret_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE TABLE `datasets` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`target` text NOT NULL,
	`approve_label` text NOT NULL,
	`reject_label` text,
	`label_meaning` text NOT NULL,
	`base_id` text NOT NULL,
	`base_rows` integer NOT NULL,
	`id_columns` text NOT NULL,
	`columns` text NOT NULL,
	`columns_open` integer NOT NULL,
	`columns_revision` integer NOT NULL,
	`split` text NOT NULL,
	`template` text,
	`rows_total` integer NOT NULL,
	`approved_total` integer NOT NULL,
	`rejected_total` integer NOT NULL,
	`batches_total` integer NOT NULL,
	`last_sequence` integer NOT NULL,
	`training_job_id` text,
	`profile` blob,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`completed_at` integer
);
--> statement-breakpoint
CREATE TABLE `dataset_batches` (
	`dataset_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`company_id` text NOT NULL,
	`rows` integer NOT NULL,
	`request_hash` text NOT NULL,
	`answer` text NOT NULL,
	`data` blob NOT NULL,
	`received_at` integer NOT NULL,
	CONSTRAINT `dataset_batches_pk` PRIMARY KEY(`dataset_id`, `sequence`)
);
--> statement-breakpoint
CREATE TABLE `dataset_rejections` (
	`dataset_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`company_id` text NOT NULL,
	`count` integer NOT NULL,
	`data` blob NOT NULL,
	CONSTRAINT `dataset_rejections_pk` PRIMARY KEY(`dataset_id`, `sequence`)
);
--> statement-breakpoint
CREATE TABLE `models` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`algorithm` text NOT NULL,
	`requested` text NOT NULL,
	`dataset_id` text NOT NULL,
	`dataset_name` text NOT NULL,
	`label_meaning` text NOT NULL,
	`target` text NOT NULL,
	`approve_label` text NOT NULL,
	`reject_label` text NOT NULL,
	`options` text NOT NULL,
	`trained_options` text NOT NULL,
	`positive_weight` real NOT NULL,
	`split` text NOT NULL,
	`threshold` real NOT NULL,
	`review_from` real,
	`review_to` real,
	`actionable` text,
	`metrics` text NOT NULL,
	`confusion` text NOT NULL,
	`feature_count` integer NOT NULL,
	`training_rows` integer NOT NULL,
	`test_rows` integer NOT NULL,
	`train_ms` real NOT NULL,
	`model_hash` text NOT NULL,
	`held_out_hash` text NOT NULL,
	`job_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `model_parts` (
	`model_id` text NOT NULL,
	`kind` text NOT NULL,
	`company_id` text NOT NULL,
	`blob` blob NOT NULL,
	CONSTRAINT `model_parts_pk` PRIMARY KEY(`model_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `active_models` (
	`company_id` text PRIMARY KEY,
	`model_id` text NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `challengers` (
	`company_id` text PRIMARY KEY,
	`model_id` text NOT NULL,
	`since` integer NOT NULL,
	`actor_type` text NOT NULL,
	`actor_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `activations` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`model_id` text NOT NULL,
	`model_version` integer NOT NULL,
	`previous_id` text NOT NULL,
	`previous_version` integer NOT NULL,
	`reason` text NOT NULL,
	`threshold` real NOT NULL,
	`metrics` text NOT NULL,
	`actor_type` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`model_id` text NOT NULL,
	`model_version` integer NOT NULL,
	`decision` text NOT NULL,
	`label` text NOT NULL,
	`probability` real NOT NULL,
	`threshold` real NOT NULL,
	`at` integer NOT NULL,
	`order_index` text NOT NULL,
	`customer_index` text NOT NULL,
	`input_hash` text NOT NULL,
	`model_hash` text NOT NULL,
	`batch_id` text NOT NULL,
	`batch_index` integer NOT NULL,
	`blob` blob NOT NULL,
	`review_decision` text NOT NULL,
	`reviewed_at` integer NOT NULL,
	`outcome_at` integer NOT NULL,
	`outcome_paid` integer,
	`outcome_days_late` integer,
	`outcome_lost_cents` integer
);
--> statement-breakpoint
CREATE TABLE `decision_reviews` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`decision` text NOT NULL,
	`actor_type` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `shadow_scores` (
	`decision_id` text NOT NULL,
	`model_id` text NOT NULL,
	`company_id` text NOT NULL,
	`model_version` integer NOT NULL,
	`at` integer NOT NULL,
	`probability` real,
	`threshold` real NOT NULL,
	`decision` text NOT NULL,
	`agrees` integer NOT NULL,
	`fault` text NOT NULL,
	`fault_feature` text NOT NULL,
	CONSTRAINT `shadow_scores_pk` PRIMARY KEY(`decision_id`, `model_id`)
);
--> statement-breakpoint
CREATE TABLE `decision_batches` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`model_id` text NOT NULL,
	`threshold` real NOT NULL,
	`review_from` real,
	`review_to` real,
	`item_count` integer NOT NULL,
	`created_at` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `retrainings` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`base_id` text NOT NULL,
	`dataset_id` text NOT NULL,
	`trigger_kind` text NOT NULL,
	`state` text NOT NULL,
	`skip_reason` text NOT NULL,
	`error_code` text NOT NULL,
	`with_outcomes` integer NOT NULL,
	`until` integer NOT NULL,
	`outcomes` integer NOT NULL,
	`outcomes_paid` integer NOT NULL,
	`outcomes_approved` integer NOT NULL,
	`decisions` integer NOT NULL,
	`decisions_approved` integer NOT NULL,
	`model_ids` text NOT NULL,
	`batches` integer NOT NULL,
	`prepared` integer NOT NULL,
	`refused` integer NOT NULL,
	`cursor_at` integer NOT NULL,
	`cursor_id` text NOT NULL,
	`training` text NOT NULL,
	`algorithm` text NOT NULL,
	`training_job_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `retraining_schedules` (
	`company_id` text NOT NULL,
	`dataset_id` text NOT NULL,
	`cadence` text NOT NULL,
	`weekday` integer NOT NULL,
	`day` integer NOT NULL,
	`hour` integer NOT NULL,
	`with_outcomes` integer NOT NULL,
	`algorithm` text NOT NULL,
	`enabled` integer NOT NULL,
	`revision` integer NOT NULL,
	`next_run_at` integer NOT NULL,
	`job_id` text NOT NULL,
	`last_retraining_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT `retraining_schedules_pk` PRIMARY KEY(`company_id`, `dataset_id`)
);
--> statement-breakpoint
CREATE TABLE `drift_weeks` (
	`company_id` text NOT NULL,
	`model_id` text NOT NULL,
	`week` text NOT NULL,
	`orders` integer NOT NULL,
	`blob` blob NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT `drift_weeks_pk` PRIMARY KEY(`company_id`, `model_id`, `week`)
);
--> statement-breakpoint
CREATE TABLE `drift_cursors` (
	`company_id` text PRIMARY KEY,
	`seq` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `drift_settings` (
	`company_id` text PRIMARY KEY,
	`enabled` integer NOT NULL,
	`watch` real NOT NULL,
	`act` real NOT NULL,
	`min_orders` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `portfolios` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`type` text NOT NULL,
	`data_source` text NOT NULL,
	`synthetic` integer NOT NULL,
	`customers` integer NOT NULL,
	`overdue_cents` integer NOT NULL,
	`expected_cents` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `customers` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`ref_index` text NOT NULL,
	`document_index` text NOT NULL,
	`phone_index` text NOT NULL,
	`email_index` text NOT NULL,
	`name_index` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`erased_at` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `debts` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`portfolio_id` text NOT NULL,
	`consortium_id` text NOT NULL,
	`state` text NOT NULL,
	`overdue_cents` integer NOT NULL,
	`overdue_days` integer NOT NULL,
	`as_of` integer NOT NULL,
	`installments_overdue` integer NOT NULL,
	`total_cents` integer NOT NULL,
	`last_payment_day` text NOT NULL,
	`history_score` real,
	`risk_segment` text NOT NULL,
	`contemplated` integer,
	`components` text,
	`probability` real NOT NULL,
	`score_source` text NOT NULL,
	`score_version` text NOT NULL,
	`expected_cents` integer NOT NULL,
	`segment` text NOT NULL,
	`scored_at` integer NOT NULL,
	`sight` text NOT NULL,
	`sight_at` integer NOT NULL,
	`entered_at` integer NOT NULL,
	`entered_cents` integer NOT NULL,
	`recovered_cents` integer NOT NULL,
	`told_cents` integer NOT NULL,
	`unseen_cents` integer NOT NULL,
	`control_group_id` text NOT NULL,
	`control_lot` integer NOT NULL,
	`contacted_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `control_groups` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`share_basis_points` integer NOT NULL,
	`salt` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer NOT NULL,
	`running_key` text NOT NULL,
	`reason` text NOT NULL,
	`actor_type` text NOT NULL,
	`actor_id` text NOT NULL,
	`closing` text
);
--> statement-breakpoint
CREATE TABLE `collection_policies` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`portfolio_id` text NOT NULL,
	`version` integer NOT NULL,
	`policy` text NOT NULL,
	`actor_type` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contact_preferences` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`details` text NOT NULL,
	`source` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `suppressions` (
	`company_id` text NOT NULL,
	`document_index` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `suppressions_pk` PRIMARY KEY(`company_id`, `document_index`)
);
--> statement-breakpoint
CREATE TABLE `recovery_outcomes` (
	`debt_id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`recovered` integer NOT NULL,
	`recovered_cents` integer NOT NULL,
	`features` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recovery_models` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`version` integer NOT NULL,
	`active` integer NOT NULL,
	`outcomes` integer NOT NULL,
	`metrics` text NOT NULL,
	`at` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `agreements` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`debt_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`simulated` integer NOT NULL,
	`state` text NOT NULL,
	`standing_key` text NOT NULL,
	`kind` text NOT NULL,
	`offer_id` text NOT NULL,
	`total_cents` integer NOT NULL,
	`discount_cents` integer NOT NULL,
	`discount_basis_points` integer NOT NULL,
	`schedule` text NOT NULL,
	`method` text NOT NULL,
	`policy_version` text NOT NULL,
	`paid_cents` integer NOT NULL,
	`credited_cents` integer NOT NULL,
	`next_due_day` text NOT NULL,
	`end_reason` text NOT NULL,
	`accepted_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ended_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `payment_promises` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`debt_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`simulated` integer NOT NULL,
	`state` text NOT NULL,
	`day` text NOT NULL,
	`amount_cents` integer,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `payment_requests` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`agreement_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`debt_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`simulated` integer NOT NULL,
	`installment` integer NOT NULL,
	`method` text NOT NULL,
	`provider` text NOT NULL,
	`state` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`due_day` text NOT NULL,
	`txid` text NOT NULL,
	`pix_key` text NOT NULL,
	`code` text NOT NULL,
	`paid_cents` integer NOT NULL,
	`refunded_cents` integer NOT NULL,
	`error_code` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`paid_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pay_links` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`slug_hash` text NOT NULL,
	`customer_id` text NOT NULL,
	`debt_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`simulated` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`locked_until` integer NOT NULL,
	`session_hash` text NOT NULL,
	`session_until` integer NOT NULL,
	`verified_at` integer NOT NULL,
	`revoked_at` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `payment_settings` (
	`company_id` text PRIMARY KEY,
	`provider` text NOT NULL,
	`pix_key` text NOT NULL,
	`merchant_name` text NOT NULL,
	`merchant_city` text NOT NULL,
	`charge_minutes` integer NOT NULL,
	`grace_days` integer NOT NULL,
	`inbound_hash` text NOT NULL,
	`inbound_hash_before` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `payment_notices` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`source` text NOT NULL,
	`digest` text NOT NULL,
	`state` text NOT NULL,
	`repeats` integer NOT NULL,
	`received_at` integer NOT NULL,
	`processed_at` integer NOT NULL,
	`error_code` text NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`simulated` integer NOT NULL,
	`end_to_end_id` text NOT NULL,
	`txid` text NOT NULL,
	`payment_request_id` text NOT NULL,
	`agreement_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`debt_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`finding` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`late_charges_cents` integer NOT NULL,
	`refunded_cents` integer NOT NULL,
	`paid_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`bank_line_id` text NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`simulated` integer NOT NULL,
	`payment_id` text NOT NULL,
	`end_to_end_id` text NOT NULL,
	`refund_key` text NOT NULL,
	`state` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`requested_at` integer NOT NULL,
	`settled_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ledger_lines` (
	`id` text PRIMARY KEY,
	`entry_id` text NOT NULL,
	`company_id` text NOT NULL,
	`simulated` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`account` text NOT NULL,
	`debit_cents` integer NOT NULL,
	`credit_cents` integer NOT NULL,
	`agreement_id` text NOT NULL,
	`payment_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `bank_files` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`simulated` integer NOT NULL,
	`name` text NOT NULL,
	`format` text NOT NULL,
	`digest` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`lines` integer NOT NULL,
	`credit_cents` integer NOT NULL,
	`debit_cents` integer NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `bank_lines` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`simulated` integer NOT NULL,
	`file_id` text NOT NULL,
	`key` text NOT NULL,
	`day` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`state` text NOT NULL,
	`payment_id` text NOT NULL,
	`refund_id` text NOT NULL,
	`at` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pay_page_guesses` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`day` text NOT NULL,
	`wrong` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `debtor_notes` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`link_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`debt_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`simulated` integer NOT NULL,
	`topic` text NOT NULL,
	`reason` text NOT NULL,
	`verified` integer NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `personas` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`number` integer NOT NULL,
	`version` integer NOT NULL,
	`enabled` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `persona_versions` (
	`persona_id` text NOT NULL,
	`version` integer NOT NULL,
	`company_id` text NOT NULL,
	`content` text NOT NULL,
	`actor_type` text NOT NULL,
	`actor_id` text NOT NULL,
	`restored_from` integer NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `persona_versions_pk` PRIMARY KEY(`persona_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `persona_experiments` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`persona_id` text NOT NULL,
	`version_a` integer NOT NULL,
	`version_b` integer NOT NULL,
	`share_b` integer NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer NOT NULL,
	`winner` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`debt_id` text NOT NULL,
	`portfolio_id` text NOT NULL,
	`channel` text NOT NULL,
	`simulated` integer NOT NULL,
	`state` text NOT NULL,
	`holder` text NOT NULL,
	`assignee_id` text NOT NULL,
	`escalation_reason` text NOT NULL,
	`escalated_at` integer NOT NULL,
	`verified` integer NOT NULL,
	`persona_id` text NOT NULL,
	`persona_number` integer NOT NULL,
	`persona_version` integer NOT NULL,
	`experiment_id` text NOT NULL,
	`segment` text NOT NULL,
	`outcome` text NOT NULL,
	`satisfaction` integer,
	`complaint` integer NOT NULL,
	`messages` integer NOT NULL,
	`blocked_drafts` integer NOT NULL,
	`tokens_in` integer NOT NULL,
	`tokens_out` integer NOT NULL,
	`cost_micros` integer NOT NULL,
	`fallbacks` integer NOT NULL,
	`started_at` integer NOT NULL,
	`last_message_at` integer NOT NULL,
	`last_customer_at` integer NOT NULL,
	`closed_at` integer NOT NULL,
	`revision` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`seq` integer NOT NULL,
	`author` text NOT NULL,
	`author_id` text NOT NULL,
	`state` text NOT NULL,
	`proactive` integer NOT NULL,
	`at` integer NOT NULL,
	`channel_index` text NOT NULL,
	`act` text NOT NULL,
	`confidence` real,
	`reviewed_act` text NOT NULL,
	`reviewed_by` text NOT NULL,
	`reviewed_at` integer NOT NULL,
	`guard_verdict` text NOT NULL,
	`guard_rules` text NOT NULL,
	`policy_rules` text NOT NULL,
	`response_ms` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `conversation_notes` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `webhook_endpoints` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`state` text NOT NULL,
	`disabled_reason` text NOT NULL,
	`disabled_at` integer NOT NULL,
	`description` text NOT NULL,
	`event_types` text NOT NULL,
	`include_simulated` integer NOT NULL,
	`previous_until` integer NOT NULL,
	`failing_since` integer NOT NULL,
	`paused_until` integer NOT NULL,
	`last_delivered_at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`endpoint_id` text NOT NULL,
	`event_id` text NOT NULL,
	`event_type` text NOT NULL,
	`lane` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`round_attempts` integer NOT NULL,
	`next_at` integer NOT NULL,
	`lease_until` integer NOT NULL,
	`fence` integer NOT NULL,
	`last_status` integer NOT NULL,
	`last_error` text NOT NULL,
	`event_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `webhook_attempts` (
	`delivery_id` text NOT NULL,
	`number` integer NOT NULL,
	`company_id` text NOT NULL,
	`at` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	`status` integer NOT NULL,
	`error_code` text NOT NULL,
	`blob` blob NOT NULL,
	CONSTRAINT `webhook_attempts_pk` PRIMARY KEY(`delivery_id`, `number`)
);
--> statement-breakpoint
CREATE TABLE `analytics_events` (
	`company_id` text NOT NULL,
	`seq` integer NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`version` integer NOT NULL,
	`source` text NOT NULL,
	`simulated` integer NOT NULL,
	`at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`session_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`channel` text NOT NULL,
	`segment` text NOT NULL,
	`portfolio_id` text NOT NULL,
	`persona` integer NOT NULL,
	`data` text NOT NULL,
	CONSTRAINT `analytics_events_pk` PRIMARY KEY(`company_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `analytics_heads` (
	`company_id` text PRIMARY KEY,
	`seq` integer NOT NULL,
	`time_zone` text NOT NULL,
	`generation` integer NOT NULL,
	`build_generation` integer NOT NULL,
	`build_time_zone` text NOT NULL,
	`build_seq` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `analytics_rollups` (
	`company_id` text NOT NULL,
	`generation` integer NOT NULL,
	`simulated` integer NOT NULL,
	`scope` text NOT NULL,
	`grain` text NOT NULL,
	`bucket` integer NOT NULL,
	`dimension` text NOT NULL,
	`value` text NOT NULL,
	`measures` text NOT NULL,
	CONSTRAINT `analytics_rollups_pk` PRIMARY KEY(`company_id`, `generation`, `simulated`, `scope`, `grain`, `bucket`, `dimension`, `value`)
);
--> statement-breakpoint
CREATE TABLE `analytics_sessions` (
	`company_id` text NOT NULL,
	`generation` integer NOT NULL,
	`simulated` integer NOT NULL,
	`session_id` text NOT NULL,
	`facts` text NOT NULL,
	CONSTRAINT `analytics_sessions_pk` PRIMARY KEY(`company_id`, `generation`, `simulated`, `session_id`)
);
--> statement-breakpoint
CREATE TABLE `analytics_decisions` (
	`company_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`model_id` text NOT NULL,
	`model_version` integer NOT NULL,
	`probability` real NOT NULL,
	`threshold` real NOT NULL,
	`decision` text NOT NULL,
	`review` text NOT NULL,
	`reviewed_at` integer NOT NULL,
	`at` integer NOT NULL,
	`made_by` text NOT NULL,
	`outcome_at` integer NOT NULL,
	`paid` integer NOT NULL,
	`days_late` integer,
	`lost_cents` integer,
	`customer_key` text NOT NULL,
	CONSTRAINT `analytics_decisions_pk` PRIMARY KEY(`company_id`, `decision_id`)
);
--> statement-breakpoint
CREATE TABLE `analytics_recoveries` (
	`company_id` text NOT NULL,
	`event_id` text NOT NULL,
	`customer_key` text NOT NULL,
	`at` integer NOT NULL,
	`cents` integer NOT NULL,
	CONSTRAINT `analytics_recoveries_pk` PRIMARY KEY(`company_id`, `event_id`)
);
--> statement-breakpoint
CREATE TABLE `analytics_settings` (
	`company_id` text PRIMARY KEY,
	`monthly_target_cents` integer NOT NULL,
	`rate_target_basis_points` integer NOT NULL,
	`costs` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `alert_rules` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`metric` text NOT NULL,
	`dimension` text NOT NULL,
	`value` text NOT NULL,
	`simulated` integer NOT NULL,
	`window_minutes` integer NOT NULL,
	`direction` text NOT NULL,
	`threshold` real NOT NULL,
	`clear_at` real NOT NULL,
	`minimum_count` integer NOT NULL,
	`severity` text NOT NULL,
	`quiet_from` text NOT NULL,
	`quiet_to` text NOT NULL,
	`deliver` text NOT NULL,
	`enabled` integer NOT NULL,
	`open_alert_id` text NOT NULL,
	`seen_seq` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report_schedules` (
	`id` text PRIMARY KEY,
	`company_id` text NOT NULL,
	`name` text NOT NULL,
	`cadence` text NOT NULL,
	`weekday` integer NOT NULL,
	`day` integer NOT NULL,
	`hour` integer NOT NULL,
	`view` text NOT NULL,
	`formats` text NOT NULL,
	`enabled` integer NOT NULL,
	`revision` integer NOT NULL,
	`next_run_at` integer NOT NULL,
	`job_id` text NOT NULL,
	`last_run_at` integer NOT NULL,
	`last_state` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`blob` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_company_seq` ON `audit_entries` (`company_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_company_action` ON `audit_entries` (`company_id`,`action`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_company_resource` ON `audit_entries` (`company_id`,`resource_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_name_key` ON `jobs` (`company_id`,`name`,`key`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`run_at`);--> statement-breakpoint
CREATE INDEX `jobs_company` ON `jobs` (`company_id`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_pending` ON `outbox` (`published_at`,`parked_at`,`id`,`company_id`);--> statement-breakpoint
CREATE INDEX `outbox_held` ON `outbox` (`published_at`,`parked_at`,`next_at`,`company_id`);--> statement-breakpoint
CREATE INDEX `outbox_company` ON `outbox` (`company_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `alerts_key` ON `alerts` (`company_id`,`key`);--> statement-breakpoint
CREATE INDEX `alerts_subject` ON `alerts` (`company_id`,`kind`,`subject`,`at`);--> statement-breakpoint
CREATE INDEX `alerts_company` ON `alerts` (`company_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `idempotency_expiry` ON `idempotency_keys` (`expires_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `companies_administrator` ON `companies` (`administrator_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `companies_email` ON `companies` (`email_index`);--> statement-breakpoint
CREATE UNIQUE INDEX `companies_document` ON `companies` (`document_index`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email_index`);--> statement-breakpoint
CREATE INDEX `users_company` ON `users` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `tokens_company` ON `tokens` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `tokens_key` ON `tokens` (`key_id`,`expires_at`);--> statement-breakpoint
CREATE INDEX `signing_keys_state` ON `signing_keys` (`state`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `invites_secret` ON `invites` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `invites_company` ON `invites` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `invites_email` ON `invites` (`email_index`);--> statement-breakpoint
CREATE INDEX `datasets_company` ON `datasets` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `datasets_base` ON `datasets` (`company_id`,`base_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `models_company_version` ON `models` (`company_id`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `models_job` ON `models` (`job_id`);--> statement-breakpoint
CREATE INDEX `models_company_dataset` ON `models` (`company_id`,`dataset_id`);--> statement-breakpoint
CREATE INDEX `activations_company` ON `activations` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `activations_model` ON `activations` (`company_id`,`model_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_batch` ON `decisions` (`batch_id`,`batch_index`);--> statement-breakpoint
CREATE INDEX `decisions_company` ON `decisions` (`company_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `decisions_kind` ON `decisions` (`company_id`,`decision`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `decisions_model` ON `decisions` (`company_id`,`model_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `decisions_order` ON `decisions` (`company_id`,`order_index`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `decision_reviews_decision` ON `decision_reviews` (`company_id`,`decision_id`,`id`);--> statement-breakpoint
CREATE INDEX `shadow_scores_model` ON `shadow_scores` (`company_id`,`model_id`,`at`,`decision_id`);--> statement-breakpoint
CREATE INDEX `shadow_scores_agrees` ON `shadow_scores` (`company_id`,`model_id`,`agrees`,`at`,`decision_id`);--> statement-breakpoint
CREATE INDEX `retrainings_company` ON `retrainings` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `retrainings_base` ON `retrainings` (`company_id`,`base_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `portfolios_name` ON `portfolios` (`company_id`,`type`,`data_source`);--> statement-breakpoint
CREATE INDEX `portfolios_company` ON `portfolios` (`company_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_ref` ON `customers` (`company_id`,`ref_index`);--> statement-breakpoint
CREATE INDEX `customers_document` ON `customers` (`company_id`,`document_index`);--> statement-breakpoint
CREATE INDEX `customers_phone` ON `customers` (`company_id`,`phone_index`);--> statement-breakpoint
CREATE INDEX `customers_email` ON `customers` (`company_id`,`email_index`);--> statement-breakpoint
CREATE INDEX `customers_name` ON `customers` (`company_id`,`name_index`);--> statement-breakpoint
CREATE INDEX `customers_company` ON `customers` (`company_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `debts_contract` ON `debts` (`company_id`,`customer_id`,`consortium_id`);--> statement-breakpoint
CREATE INDEX `debts_work` ON `debts` (`company_id`,`portfolio_id`,`expected_cents`,`id`);--> statement-breakpoint
CREATE INDEX `debts_order` ON `debts` (`company_id`,`expected_cents`,`id`);--> statement-breakpoint
CREATE INDEX `debts_sight` ON `debts` (`sight_at`,`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `debts_control` ON `debts` (`company_id`,`control_group_id`,`customer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `control_groups_running` ON `control_groups` (`company_id`,`running_key`);--> statement-breakpoint
CREATE INDEX `control_groups_company` ON `control_groups` (`company_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `collection_policies_version` ON `collection_policies` (`company_id`,`portfolio_id`,`version`);--> statement-breakpoint
CREATE INDEX `contact_preferences_customer` ON `contact_preferences` (`company_id`,`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `recovery_outcomes_company` ON `recovery_outcomes` (`company_id`,`at`,`debt_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_models_version` ON `recovery_models` (`company_id`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_standing` ON `agreements` (`company_id`,`standing_key`);--> statement-breakpoint
CREATE INDEX `agreements_company` ON `agreements` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `agreements_customer` ON `agreements` (`company_id`,`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `agreements_debt` ON `agreements` (`company_id`,`debt_id`,`state`);--> statement-breakpoint
CREATE INDEX `agreements_conversation` ON `agreements` (`company_id`,`conversation_id`);--> statement-breakpoint
CREATE INDEX `agreements_due` ON `agreements` (`company_id`,`state`,`next_due_day`);--> statement-breakpoint
CREATE INDEX `payment_promises_customer` ON `payment_promises` (`company_id`,`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `payment_promises_state` ON `payment_promises` (`company_id`,`state`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_requests_txid` ON `payment_requests` (`company_id`,`txid`);--> statement-breakpoint
CREATE INDEX `payment_requests_company` ON `payment_requests` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `payment_requests_agreement` ON `payment_requests` (`company_id`,`agreement_id`,`id`);--> statement-breakpoint
CREATE INDEX `payment_requests_conversation` ON `payment_requests` (`company_id`,`conversation_id`,`id`);--> statement-breakpoint
CREATE INDEX `payment_requests_due` ON `payment_requests` (`state`,`expires_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `pay_links_slug` ON `pay_links` (`slug_hash`);--> statement-breakpoint
CREATE INDEX `pay_links_debt` ON `pay_links` (`company_id`,`debt_id`,`id`);--> statement-breakpoint
CREATE INDEX `pay_links_customer` ON `pay_links` (`company_id`,`customer_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_settings_inbound` ON `payment_settings` (`inbound_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_settings_inbound_before` ON `payment_settings` (`inbound_hash_before`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_notices_digest` ON `payment_notices` (`company_id`,`digest`);--> statement-breakpoint
CREATE INDEX `payment_notices_state` ON `payment_notices` (`company_id`,`state`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payments_end_to_end` ON `payments` (`company_id`,`end_to_end_id`);--> statement-breakpoint
CREATE INDEX `payments_company` ON `payments` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_state` ON `payments` (`company_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `payments_agreement` ON `payments` (`company_id`,`agreement_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_txid` ON `payments` (`company_id`,`txid`);--> statement-breakpoint
CREATE INDEX `payments_day` ON `payments` (`company_id`,`paid_at`,`id`);--> statement-breakpoint
CREATE INDEX `payments_customer` ON `payments` (`company_id`,`customer_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_key` ON `refunds` (`company_id`,`end_to_end_id`,`refund_key`);--> statement-breakpoint
CREATE INDEX `refunds_payment` ON `refunds` (`company_id`,`payment_id`,`id`);--> statement-breakpoint
CREATE INDEX `refunds_state` ON `refunds` (`company_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `ledger_lines_entry` ON `ledger_lines` (`company_id`,`entry_id`);--> statement-breakpoint
CREATE INDEX `ledger_lines_account` ON `ledger_lines` (`company_id`,`simulated`,`account`,`at`);--> statement-breakpoint
CREATE INDEX `ledger_lines_agreement` ON `ledger_lines` (`company_id`,`agreement_id`,`id`);--> statement-breakpoint
CREATE INDEX `ledger_lines_payment` ON `ledger_lines` (`company_id`,`payment_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `bank_files_digest` ON `bank_files` (`company_id`,`digest`);--> statement-breakpoint
CREATE INDEX `bank_files_company` ON `bank_files` (`company_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `bank_lines_key` ON `bank_lines` (`company_id`,`key`);--> statement-breakpoint
CREATE INDEX `bank_lines_company` ON `bank_lines` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `bank_lines_state` ON `bank_lines` (`company_id`,`state`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `bank_lines_file` ON `bank_lines` (`company_id`,`file_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `pay_page_guesses_day` ON `pay_page_guesses` (`company_id`,`customer_id`,`day`);--> statement-breakpoint
CREATE INDEX `debtor_notes_link` ON `debtor_notes` (`company_id`,`link_id`,`id`);--> statement-breakpoint
CREATE INDEX `debtor_notes_customer` ON `debtor_notes` (`company_id`,`customer_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `personas_number` ON `personas` (`company_id`,`number`);--> statement-breakpoint
CREATE INDEX `persona_experiments_persona` ON `persona_experiments` (`company_id`,`persona_id`,`id`);--> statement-breakpoint
CREATE INDEX `conversations_company` ON `conversations` (`company_id`,`last_message_at`,`id`);--> statement-breakpoint
CREATE INDEX `conversations_queue` ON `conversations` (`company_id`,`state`,`holder`,`escalated_at`,`id`);--> statement-breakpoint
CREATE INDEX `conversations_assignee` ON `conversations` (`company_id`,`assignee_id`,`last_message_at`,`id`);--> statement-breakpoint
CREATE INDEX `conversations_customer` ON `conversations` (`company_id`,`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `conversations_persona` ON `conversations` (`company_id`,`persona_id`,`started_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_place` ON `messages` (`conversation_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_channel` ON `messages` (`company_id`,`conversation_id`,`channel_index`);--> statement-breakpoint
CREATE INDEX `messages_customer` ON `messages` (`company_id`,`customer_id`,`at`);--> statement-breakpoint
CREATE INDEX `conversation_notes_conversation` ON `conversation_notes` (`company_id`,`conversation_id`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_endpoints_company` ON `webhook_endpoints` (`company_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_endpoints_state` ON `webhook_endpoints` (`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_deliveries_event` ON `webhook_deliveries` (`endpoint_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_lane` ON `webhook_deliveries` (`endpoint_id`,`state`,`lane`,`event_id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`state`,`next_at`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_list` ON `webhook_deliveries` (`company_id`,`endpoint_id`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_age` ON `webhook_deliveries` (`created_at`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_health` ON `webhook_deliveries` (`company_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `analytics_events_id` ON `analytics_events` (`company_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `analytics_events_type` ON `analytics_events` (`company_id`,`type`,`seq`);--> statement-breakpoint
CREATE INDEX `analytics_events_session` ON `analytics_events` (`company_id`,`session_id`,`seq`);--> statement-breakpoint
CREATE INDEX `analytics_rollups_sweep` ON `analytics_rollups` (`grain`,`bucket`);--> statement-breakpoint
CREATE INDEX `analytics_decisions_at` ON `analytics_decisions` (`company_id`,`at`);--> statement-breakpoint
CREATE INDEX `analytics_recoveries_customer` ON `analytics_recoveries` (`company_id`,`customer_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `alert_rules_key` ON `alert_rules` (`company_id`,`key`);--> statement-breakpoint
CREATE INDEX `alert_rules_company` ON `alert_rules` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `report_schedules_company` ON `report_schedules` (`company_id`,`id`);
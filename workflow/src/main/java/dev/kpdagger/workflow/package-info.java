/// Runs named steps as a workflow: context, orchestrator, events, progress, cancellation. Start
/// from [dev.kpdagger.workflow.WorkflowOrchestrator]. Nothing of networks, devices or reports may
/// come in.
@NullMarked
package dev.kpdagger.workflow;

import org.jspecify.annotations.NullMarked;

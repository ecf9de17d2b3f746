package dev.kpdagger.vendors;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.RuleEditing;
import java.util.List;

/// The reader of one operating system.
public interface Vendor {

  /// The platform's stable name in kebab-case: `cisco-ios`.
  String slug();

  /// The operating system as its vendor calls it.
  String name();

  /// How much the text looks like a configuration of this operating system.
  Recognition recognise(SourceText text);

  /// Reads the facts; never throws for what the text holds.
  ///
  /// @param checkpoint called often enough that a cancelled run stops within 200 ms; may throw
  Device read(SourceText text, Runnable checkpoint);

  /// How the rules of a device that it has read are merged and moved.
  ///
  /// @param checkpoint as for [#read]
  RuleEditing editing(SourceText text, Runnable checkpoint);

  /// The commands that take back the commands of a fix, after which the device is as before. What
  /// no command takes back is a comment.
  ///
  /// @param fix commands as a finding has them
  /// @param cited lines of the configuration that the finding cites, with secrets masked
  List<String> undo(List<String> fix, List<String> cited);
}

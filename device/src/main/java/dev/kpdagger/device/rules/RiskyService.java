package dev.kpdagger.device.rules;

/// A service that attackers look for, and that a rule opens.
///
/// @param name as people call it: telnet, rdp, mysql
/// @param group what it is for: cleartext-login, remote-desktop, database ...
/// @param grade how bad it is when strangers reach it: critical, high, medium or low
/// @param port by which the rule opens it: `tcp/3389`, or the application that the rule names
/// @param why what can happen, in one line
public record RiskyService(String name, String group, String grade, String port, String why) {}

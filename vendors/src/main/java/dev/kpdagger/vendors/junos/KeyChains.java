package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.network.ChainKey;
import java.util.ArrayList;
import java.util.List;

/// `security authentication-key-chains`.
final class KeyChains {

  private KeyChains() {}

  static List<ChainKey> read(Reading reading) {
    var keys = new ArrayList<ChainKey>();
    for (Reading.Part part : reading.parts()) {
      for (Node chain : part.node().entries("security", "authentication-key-chains", "key-chain")) {
        chain.claim();
        for (Node key : chain.entries("key")) {
          var id = Numbers.parse(key.word());
          if (id == null) {
            continue;
          }
          key.claim();
          var secret = key.value("secret");
          keys.add(
              new ChainKey(
                  part.name(chain.word()),
                  id,
                  reading.text(key, "md5", "MD5; Juniper, algorithm", "algorithm"),
                  secret == null ? null : JunosSecrets.readable(secret),
                  key.span()));
        }
      }
    }
    return keys;
  }
}

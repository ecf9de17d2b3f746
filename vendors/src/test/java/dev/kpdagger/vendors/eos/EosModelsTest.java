package dev.kpdagger.vendors.eos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EosModelsTest {

  @ParameterizedTest
  @CsvSource({
    "DCS-7050SX3-48YC8, 7050X/X2/X3/X4 Series, true",
    "DCS-7050SX3-48YC8, 7050X3/X4 Series, true",
    "DCS-7050SX-64, 7050X3/X4 Series, false",
    "DCS-7050SX-64, 7050X/X2/X3/X4 Series, true",
    "DCS-7050CX3M-32S, 7050X3/X4 Series, true",
    "DCS-7280SR-48C6, 7280R/R2/R3/R4 Series, true",
    "DCS-7280SR2A-48YC6, 7280R3 Series, false",
    "DCS-7280CR3K-32P4, 7280R/R2/R3 Series, true",
    "CCS-720XP-48ZC2, 720XP/722XPM Series, true",
    "CCS-722XPM-48Y4, 720XP/722XPM Series, true",
    "CCS-720DP-48S, 720XP/722XPM Series, false",
    "CCS-720DP-48S, 720D Series, true",
    "CCS-710P-12, 710 Series, true",
    "DCS-7170-64C, 7170 Series, true",
    "DCS-7130-96S, 7130 Series running EOS, true",
    "DCS-7060PX4-32, 7060X/X2/X4/X5/X6 Series, true",
    "DCS-7060X6-64PE, 7060X/X2/X4/X5/X6 Series, true",
    "DCS-7060PX4-32, 7050X3/X4 Series, false",
    "DCS-7010TX-48, 7010TX Series, true",
    "DCS-7508N, 7500R/R2/R3 Series, ",
    "DCS-7368, 7368X4 Series, ",
    "vEOS-lab, 7050X3/X4 Series, ",
    "DCS-7050SX-64, vEOS-lab, false",
    "DCS-7050SX-64, 7050X3, "
  })
  void seriesOfModelsAreToldByTheirNames(String model, String series, Boolean expected) {
    assertThat(EosModels.isOf(model, series).orElse(null)).isEqualTo(expected);
  }
}
